package org.demarche.server.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Listens on a port, with an embedded Jetty, and passes every request to a handler. */
public final class HttpListener implements AutoCloseable {

    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int MIN_THREADS = 8;
    private static final int MAX_THREADS = 500;

    /** If the operating system's queue for new connections is full, a client tries again only after a second. */
    private static final int ACCEPT_QUEUE = 1024;

    private static final int SHUTDOWN_IDLE_MILLIS = 50;

    private final Server jetty;
    private final ServerConnector connector;

    private HttpListener(Server jetty, ServerConnector connector) {
        this.jetty = jetty;
        this.connector = connector;
    }

    /**
     * Takes the port. Connections wait until this {@linkplain #start starts}.
     *
     * @param host the address to listen on
     * @param port the port, or 0 for one that is free
     * @param idle how long a connection may be silent, and how long the headers of a request may take
     * @param stopping how long running requests may take once this is closed
     * @param handler handles every request
     * @throws HttpListenException if the port cannot be used
     */
    public static HttpListener bind(String host, int port, Duration idle, Duration stopping, RequestHandler handler) {
        Server jetty = new Server(new QueuedThreadPool(MAX_THREADS, MIN_THREADS));
        ServerConnector connector = connector(jetty, host, port, idle);
        jetty.addConnector(connector);
        jetty.setHandler(new GracefulHandler(new JettyHandler(handler, idle)));
        jetty.setErrorHandler(new JettyErrorHandler());
        jetty.setStopTimeout(stopping.toMillis());
        try {
            connector.open();
        } catch (IOException e) {
            throw new HttpListenException(host, port, e);
        }
        return new HttpListener(jetty, connector);
    }

    /** Answers requests. */
    public void start() {
        try {
            jetty.start();
        } catch (Exception e) {
            throw new HttpListenException(connector.getHost(), connector.getPort(), e);
        }
    }

    private static ServerConnector connector(Server jetty, String host, int port, Duration idle) {
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(MAX_HEADER_BYTES);
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(idle.toMillis());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        // The server does not wait for idle connections when it stops.
        connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
        connector.addBean(new HeaderTimeout(connector, idle));
        return connector;
    }

    /** The URL of the server's root. */
    public URI uri() {
        String host = connector.getHost();
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + shown + ":" + connector.getLocalPort() + "/");
    }

    /** Accepts no more requests, waits for running ones to finish, and stops. */
    @Override
    public void close() {
        try {
            jetty.stop();
            // Jetty closes only what it has started.
            connector.close();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server did not stop", e);
        }
    }
}
