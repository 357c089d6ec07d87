package org.demarche.server;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.demarche.linking.LinkReview;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.server.coding.CodingService;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.WriteAccess;
import org.demarche.validate.TextFolder;

/**
 * The configuration of a server.
 *
 * @param host the address to listen on; {@link #LOOPBACK} admits only clients on this machine
 * @param port the port, or 0 for one that is free
 * @param catalogue the queries that are offered
 * @param time how long one request may take
 * @param writeAccess who may change the store
 * @param behindProxy whether requests come through a reverse proxy on this machine
 * @param mounts additional services, such as reconciliation, below paths of their own
 * @param review the uncertain links to review, if the server offers that to clients with the token
 * @param coding the codings to change, if the server offers that
 * @param texts the texts of the articles, if at hand; those that may be shown are shown
 * @param clock gives the time
 * @param log receives a line for each request
 */
public record ServerOptions(
        String host,
        int port,
        QueryCatalogue catalogue,
        Duration time,
        WriteAccess writeAccess,
        boolean behindProxy,
        List<Mount> mounts,
        Optional<LinkReview> review,
        Optional<CodingService> coding,
        Optional<TextFolder> texts,
        InstantSource clock,
        Consumer<String> log) {

    public static final String LOOPBACK = "127.0.0.1";
    public static final int DEFAULT_PORT = 3030;
    public static final Duration DEFAULT_TIME = Duration.ofSeconds(10);

    /** How long a connection may be idle. */
    static final Duration IDLE = Duration.ofSeconds(15);

    /** How long the server waits for running requests when it stops, in addition to their time limit. */
    static final Duration STOPPING = Duration.ofSeconds(2);

    public ServerOptions {
        mounts = List.copyOf(mounts);
    }

    /**
     * A service below a path of its own.
     *
     * @param prefix of its paths, such as {@code /reconcile/}
     * @param methods HTTP methods that it supports; GET includes HEAD
     * @param maxBody the longest body of a request, in bytes
     * @param handler handles its requests
     */
    public record Mount(String prefix, Set<String> methods, int maxBody, RequestHandler handler) {
        public Mount {
            methods = Set.copyOf(methods);
        }
    }

    /** A read-only server for this machine, with the built-in queries and without a log. */
    public static ServerOptions defaults() {
        return new ServerOptions(
                LOOPBACK,
                DEFAULT_PORT,
                QueryCatalogue.builtIn(),
                DEFAULT_TIME,
                new WriteAccess(Optional.empty()),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                InstantSource.system(),
                line -> {});
    }

    public ServerOptions at(String otherHost, int otherPort) {
        return new ServerOptions(
                otherHost,
                otherPort,
                catalogue,
                time,
                writeAccess,
                behindProxy,
                mounts,
                review,
                coding,
                texts,
                clock,
                log);
    }

    public ServerOptions with(QueryCatalogue other) {
        return new ServerOptions(
                host, port, other, time, writeAccess, behindProxy, mounts, review, coding, texts, clock, log);
    }

    public ServerOptions with(Duration other) {
        return new ServerOptions(
                host, port, catalogue, other, writeAccess, behindProxy, mounts, review, coding, texts, clock, log);
    }

    public ServerOptions with(WriteAccess other) {
        return new ServerOptions(
                host, port, catalogue, time, other, behindProxy, mounts, review, coding, texts, clock, log);
    }

    public ServerOptions behindProxy(boolean other) {
        return new ServerOptions(
                host, port, catalogue, time, writeAccess, other, mounts, review, coding, texts, clock, log);
    }

    /** Adds a service. */
    public ServerOptions with(Mount more) {
        List<Mount> all = new ArrayList<>(mounts);
        all.add(more);
        return new ServerOptions(
                host, port, catalogue, time, writeAccess, behindProxy, all, review, coding, texts, clock, log);
    }

    /** Offers the review of uncertain links. */
    public ServerOptions with(LinkReview other) {
        return new ServerOptions(
                host,
                port,
                catalogue,
                time,
                writeAccess,
                behindProxy,
                mounts,
                Optional.of(other),
                coding,
                texts,
                clock,
                log);
    }

    /** Offers coding in the browser. */
    public ServerOptions with(CodingService other) {
        return new ServerOptions(
                host,
                port,
                catalogue,
                time,
                writeAccess,
                behindProxy,
                mounts,
                review,
                Optional.of(other),
                texts,
                clock,
                log);
    }

    /** Shows readers those texts of articles that may be shown. */
    public ServerOptions with(Optional<TextFolder> other) {
        return new ServerOptions(
                host, port, catalogue, time, writeAccess, behindProxy, mounts, review, coding, other, clock, log);
    }

    public ServerOptions loggingTo(Consumer<String> other) {
        return new ServerOptions(
                host, port, catalogue, time, writeAccess, behindProxy, mounts, review, coding, texts, clock, other);
    }
}
