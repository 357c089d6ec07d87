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
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.WriteAccess;

/**
 * How a server is run.
 *
 * @param host the address to listen on; a loopback address unless the whole network is to reach it
 * @param port the port, or 0 for any that is free
 * @param catalogue the questions that are offered
 * @param time how long one answer may take
 * @param writeAccess who may change the store
 * @param behindProxy whether requests come through a proxy on this machine, which says who asks
 * @param mounts services of others, such as reconciliation, under paths of their own
 * @param review the doubtful links, if they are to be judged on this server by those who may change the store
 * @param clock tells the time
 * @param log takes a line for each request
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
        InstantSource clock,
        Consumer<String> log) {

    public static final String LOOPBACK = "127.0.0.1";
    public static final int USUAL_PORT = 3030;
    public static final Duration USUAL_TIME = Duration.ofSeconds(10);

    /** How long a connection may be silent. */
    static final Duration IDLE = Duration.ofSeconds(15);

    /** How long running answers may take once the server is stopped, beyond the time that they have anyway. */
    static final Duration STOPPING = Duration.ofSeconds(2);

    public ServerOptions {
        mounts = List.copyOf(mounts);
    }

    /**
     * A service under a path of its own.
     *
     * @param prefix what its paths begin with, {@code /reconcile/}
     * @param methods of HTTP that it takes; HEAD comes with GET
     * @param page answers
     */
    public record Mount(String prefix, Set<String> methods, RequestHandler page) {
        public Mount {
            methods = Set.copyOf(methods);
        }
    }

    /** For this machine only, read-only, with the questions that Demarche comes with, and without a log. */
    public static ServerOptions usual() {
        return new ServerOptions(
                LOOPBACK,
                USUAL_PORT,
                QueryCatalogue.builtIn(),
                USUAL_TIME,
                new WriteAccess(Optional.empty()),
                false,
                List.of(),
                Optional.empty(),
                InstantSource.system(),
                line -> {});
    }

    public ServerOptions at(String otherHost, int otherPort) {
        return new ServerOptions(
                otherHost, otherPort, catalogue, time, writeAccess, behindProxy, mounts, review, clock, log);
    }

    public ServerOptions with(QueryCatalogue other) {
        return new ServerOptions(host, port, other, time, writeAccess, behindProxy, mounts, review, clock, log);
    }

    public ServerOptions with(Duration other) {
        return new ServerOptions(host, port, catalogue, other, writeAccess, behindProxy, mounts, review, clock, log);
    }

    public ServerOptions with(WriteAccess other) {
        return new ServerOptions(host, port, catalogue, time, other, behindProxy, mounts, review, clock, log);
    }

    public ServerOptions behindProxy(boolean other) {
        return new ServerOptions(host, port, catalogue, time, writeAccess, other, mounts, review, clock, log);
    }

    /** With one more service. */
    public ServerOptions with(Mount more) {
        List<Mount> all = new ArrayList<>(mounts);
        all.add(more);
        return new ServerOptions(host, port, catalogue, time, writeAccess, behindProxy, all, review, clock, log);
    }

    /** With a page for judging doubtful links. */
    public ServerOptions with(LinkReview other) {
        return new ServerOptions(
                host, port, catalogue, time, writeAccess, behindProxy, mounts, Optional.of(other), clock, log);
    }

    public ServerOptions loggingTo(Consumer<String> other) {
        return new ServerOptions(host, port, catalogue, time, writeAccess, behindProxy, mounts, review, clock, other);
    }
}
