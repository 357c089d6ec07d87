package org.demarche.server.http;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * Listens on a port and hands requests to a page. This is an embedded Fuseki without any of its services: it brings Jetty and
 * Jena in versions that belong together, while what it would answer by itself goes through our checks and limits instead.
 */
public final class HttpListener implements AutoCloseable {

    private static final int LONGEST_HEADER = 16 * 1024;
    private static final int THREADS = 500;

    /** Where the operating system has no room for a new connection, the client tries again after a whole second. */
    private static final int CONNECTIONS_NOT_TAKEN_YET = 1024;

    private final FusekiServer fuseki;
    private final String host;

    private HttpListener(FusekiServer fuseki, String host) {
        this.fuseki = fuseki;
        this.host = host;
    }

    /**
     * Starts to listen.
     *
     * @param host the address to listen on
     * @param port the port, or 0 for one that is free
     * @param idle how long a connection may be silent
     * @param stopping how long running answers may take once this is closed
     * @param next answers everything
     * @throws HttpListenException if the port cannot be used
     */
    public static HttpListener start(String host, int port, Duration idle, Duration stopping, RequestHandler next) {
        FusekiServer fuseki = FusekiServer.create()
                .port(port)
                .fusekiModules(FusekiModules.empty())
                .numServerThreads(8, THREADS)
                .addServlet("/*", new FrontServlet(next, idle))
                .build();
        Server jetty = fuseki.getJettyServer();
        for (ServerConnector connector : connectors(jetty)) {
            configure(connector, host, idle);
        }
        jetty.setHandler(new GracefulHandler(jetty.getHandler()));
        jetty.setStopTimeout(stopping.toMillis());
        try {
            fuseki.start();
        } catch (FusekiException e) {
            throw new HttpListenException(host, port, e);
        }
        return new HttpListener(fuseki, host);
    }

    private static List<ServerConnector> connectors(Server jetty) {
        return Arrays.stream(jetty.getConnectors())
                .map(ServerConnector.class::cast)
                .toList();
    }

    private static void configure(ServerConnector connector, String host, Duration idle) {
        connector.setHost(host);
        connector.setIdleTimeout(idle.toMillis());
        connector.setAcceptQueueSize(CONNECTIONS_NOT_TAKEN_YET);
        // Connections that are kept for a next request are not worth waiting for when the server stops.
        connector.setShutdownIdleTimeout(50);
        HttpConfiguration http =
                connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        http.setRequestHeaderSize(LONGEST_HEADER);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
    }

    /** Where it listens. */
    public URI uri() {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + shown + ":" + fuseki.getHttpPort() + "/");
    }

    /** Takes no more requests, waits for running answers, and stops. */
    @Override
    public void close() {
        fuseki.stop();
    }
}
