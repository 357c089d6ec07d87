package org.demarche.server.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections whose request headers arrive too slowly. Jetty's idle timeout restarts with each byte, so a client that
 * sends a byte now and then would keep its connection for days.
 */
final class HeaderTimeout extends AbstractLifeCycle {

    private static final int CHECKS_PER_TIMEOUT = 10;

    private final ServerConnector connector;
    private final Duration limit;
    private Scheduler.@Nullable Task next;

    /** @param limit how long the request line and the headers may take, from their first byte */
    HeaderTimeout(ServerConnector connector, Duration limit) {
        this.connector = connector;
        this.limit = limit;
    }

    @Override
    protected void doStart() {
        schedule();
    }

    @Override
    protected synchronized void doStop() {
        if (next != null) {
            next.cancel();
        }
    }

    private synchronized void schedule() {
        long interval = limit.toMillis() / CHECKS_PER_TIMEOUT;
        next = connector.getScheduler().schedule(this::check, interval, TimeUnit.MILLISECONDS);
    }

    private void check() {
        if (isRunning()) {
            connector.getConnectedEndPoints().stream().filter(this::isLate).forEach(HeaderTimeout::close);
            schedule();
        }
    }

    private boolean isLate(EndPoint endPoint) {
        if (!(endPoint.getConnection() instanceof HttpConnection connection)) {
            return false;
        }
        HttpParser parser = connection.getParser();
        boolean reading = parser.inHeaderState() && !parser.isState(HttpParser.State.START);
        return reading && System.nanoTime() - parser.getBeginNanoTime() > limit.toNanos();
    }

    private static void close(EndPoint endPoint) {
        endPoint.close(new TimeoutException("the request headers arrive too slowly"));
    }
}
