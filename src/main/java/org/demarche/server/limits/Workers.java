package org.demarche.server.limits;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.demarche.io.StopSignal;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryException;
import org.demarche.query.guard.QueryLimits;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.LogText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that do the work of requests while the requests wait. Work is asked to stop when its time is over. If it does not,
 * it is abandoned a little later: the request continues without it. Java cannot end a thread, so the thread continues without
 * effect.
 */
final class Workers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    /** The most abandoned threads; more would take all of the machine. */
    private static final int MOST_LOST = 50;

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("demarche-work-", 0).factory());
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicLong givenUp = new AtomicLong();
    private final Duration grace;
    private final Consumer<Thread> release;

    /**
     * Without threads at first.
     *
     * @param grace how long after its time work may take to stop
     * @param release takes from an abandoned thread the resources that others need
     */
    Workers(Duration grace, Consumer<Thread> release) {
        this.grace = grace;
        this.release = release;
    }

    /**
     * Does work in a separate thread, and waits for it.
     *
     * @param description of the work, for the log
     * @throws QueryException if it takes too long
     */
    <T> T run(Supplier<T> work, QueryLimits limits, CancellationToken cancellation, String description) {
        if (lost() >= MOST_LOST) {
            throw new HttpFailure(503, "The server has to be restarted: too many requests do not stop.");
        }
        Work<T> running = new Work<>(() -> StopSignal.during(cancellation::check, work));
        threads.execute(running);
        try {
            return await(running, limits, cancellation, description);
        } catch (InterruptedException e) {
            cancellation.stop(StopReason.SERVER_STOPS);
            running.giveUp(lost, release);
            Thread.currentThread().interrupt();
            throw new HttpFailure(503, "The server is stopping.", e);
        }
    }

    private <T> T await(Work<T> work, QueryLimits limits, CancellationToken cancellation, String description)
            throws InterruptedException {
        try {
            return work.await(limits.time());
        } catch (TimeoutException e) {
            cancellation.stop(limits.tooSlow().problems().getFirst());
        }
        try {
            return work.await(grace);
        } catch (TimeoutException e) {
            // An update that is being written is waited for: its client has to know how it ended.
            if (cancellation.isStopped() && work.giveUp(lost, release)) {
                givenUp.incrementAndGet();
                LOG.error("A request was given up because it did not stop: {}", LogText.sentence(description));
                throw limits.tooSlow();
            }
            return work.await();
        }
    }

    /** How many abandoned threads there are. */
    int lost() {
        return lost.get();
    }

    /** For how many requests work was abandoned since the start. */
    long givenUp() {
        return givenUp.get();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
