package org.demarche.server;

import java.net.URI;
import org.demarche.Demarche;
import org.demarche.server.http.Compression;
import org.demarche.server.http.Conditional;
import org.demarche.server.http.Failures;
import org.demarche.server.http.HttpListener;
import org.demarche.server.http.Page;
import org.demarche.server.http.SecurityHeaders;
import org.demarche.server.pages.Layout;

/** Publishes a store on the web until it is closed. The store is its owner's to close, after the server. */
public final class Server implements AutoCloseable {

    private final HttpListener listener;

    private Server(HttpListener listener) {
        this.listener = listener;
    }

    /**
     * Starts to answer.
     *
     * @throws org.demarche.server.http.HttpListenException if the port cannot be used
     */
    public static Server start(Demarche demarche, ServerOptions options) {
        Site site = new Site(demarche, options);
        Page answers = new SecurityHeaders(new Compression(
                new Conditional(site::version, new Failures(new Layout(site.files())::error, site.routes()))));
        return new Server(HttpListener.start(
                options.host(), options.port(), ServerOptions.IDLE, ServerOptions.STOPPING, answers));
    }

    /** Where it is. */
    public URI uri() {
        return listener.uri();
    }

    /** Takes no more requests, waits for running answers, and stops. */
    @Override
    public void close() {
        listener.close();
    }
}
