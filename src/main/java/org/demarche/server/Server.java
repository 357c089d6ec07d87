package org.demarche.server;

import java.net.URI;
import org.demarche.Demarche;
import org.demarche.server.http.HttpListener;

/** Serves a store over HTTP until it is closed. The caller closes the store, after the server. */
public final class Server implements AutoCloseable {

    private final Site site;
    private final HttpListener listener;

    private Server(Site site, HttpListener listener) {
        this.site = site;
        this.listener = listener;
    }

    /**
     * Starts a server.
     *
     * @throws org.demarche.server.http.HttpListenException if the port cannot be used
     */
    public static Server start(Demarche demarche, ServerOptions options) {
        Site site = new Site(demarche, options);
        try {
            HttpListener listener = HttpListener.start(
                    options.host(),
                    options.port(),
                    ServerOptions.IDLE,
                    options.time().plus(ServerOptions.STOPPING),
                    site.handler());
            site.start();
            return new Server(site, listener);
        } catch (RuntimeException e) {
            site.close();
            throw e;
        }
    }

    /** The URL of its first page. */
    public URI uri() {
        return listener.uri();
    }

    /** Accepts no more requests, waits for running ones to finish, and stops. */
    @Override
    public void close() {
        listener.close();
        site.close();
    }
}
