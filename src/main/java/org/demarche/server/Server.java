package org.demarche.server;

import java.net.URI;
import org.demarche.Demarche;
import org.demarche.server.http.HttpListener;

/** Publishes a store on the web until it is closed. The store is its owner's to close, after the server. */
public final class Server implements AutoCloseable {

    private final Site site;
    private final HttpListener listener;

    private Server(Site site, HttpListener listener) {
        this.site = site;
        this.listener = listener;
    }

    /**
     * Starts to answer.
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
                    site.page());
            site.start();
            return new Server(site, listener);
        } catch (RuntimeException e) {
            site.close();
            throw e;
        }
    }

    /** Where it is. */
    public URI uri() {
        return listener.uri();
    }

    /** Takes no more requests, waits for running answers, and stops. */
    @Override
    public void close() {
        listener.close();
        site.close();
    }
}
