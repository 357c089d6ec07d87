package org.demarche.server;

import java.net.URI;
import java.util.function.Consumer;
import org.demarche.Demarche;
import org.demarche.server.http.HttpListener;

/** Serves a store over HTTP until it is closed. The caller closes the store, after the server. */
public final class Server implements AutoCloseable {

    private final Site site;
    private final HttpListener listener;
    private final Preparation preparation;

    private Server(Site site, HttpListener listener) {
        this.site = site;
        this.listener = listener;
        this.preparation = new Preparation(site::prepare);
    }

    /** Starts a server without notices. */
    public static Server start(Demarche demarche, ServerOptions options) {
        return start(demarche, options, notice -> {});
    }

    /**
     * Starts a server. It takes its port at once, and responds once the most visited pages are prepared, after a minute at
     * most.
     *
     * @param notices receives a sentence if that takes a while
     * @throws org.demarche.server.http.HttpListenException if the port cannot be used
     */
    public static Server start(Demarche demarche, ServerOptions options, Consumer<String> notices) {
        Site site = new Site(demarche, options);
        Server server = new Server(site, listener(site, options));
        try {
            server.preparation.await(notices);
            server.listener.start();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static HttpListener listener(Site site, ServerOptions options) {
        try {
            return HttpListener.bind(
                    options.host(),
                    options.port(),
                    ServerOptions.IDLE,
                    options.time().plus(ServerOptions.STOPPING),
                    site.handler());
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
        preparation.ends(ServerOptions.STOPPING);
    }
}
