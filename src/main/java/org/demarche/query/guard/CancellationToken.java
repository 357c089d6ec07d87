package org.demarche.query.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.demarche.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Stops the queries of one client from another thread. */
public final class CancellationToken {

    private final List<Runnable> running = new ArrayList<>();
    private volatile @Nullable Problem reason;
    private boolean finishing;

    /** Stops what runs, and whatever is started afterwards, unless it is {@linkplain #finish finishing}; the first reason counts. */
    public void stop(Problem why) {
        List<Runnable> stopping;
        synchronized (running) {
            if (reason != null || finishing) {
                return;
            }
            reason = why;
            stopping = List.copyOf(running);
        }
        stopping.forEach(Runnable::run);
    }

    /** Whether it is time to stop. */
    public boolean isStopped() {
        return reason != null;
    }

    /** Why it is time to stop; empty if it is not. */
    Optional<QueryException> reason() {
        return Optional.ofNullable(reason).map(why -> new QueryException(List.of(why)));
    }

    /**
     * Stops the query that is running, if it should stop.
     *
     * @throws QueryException if it is time to stop
     */
    public void check() {
        reason().ifPresent(why -> {
            throw why;
        });
    }

    /**
     * Does what cannot be undone or stopped once it has started; the client has to learn the outcome.
     *
     * @throws QueryException if it is time to stop before it begins
     */
    public void finish(Runnable last) {
        synchronized (running) {
            check();
            finishing = true;
        }
        last.run();
    }

    /**
     * Waits for what another thread computes.
     *
     * @throws QueryException if it is time to stop before that is there
     * @throws java.util.concurrent.CompletionException if the computation failed
     */
    public <T> T await(CompletableFuture<T> computation) {
        CompletableFuture<T> own = computation.copy();
        try {
            return during(own::join, () -> own.cancel(false));
        } catch (CancellationException e) {
            check();
            throw e;
        }
    }

    /**
     * Runs work that is notified when it is time to stop.
     *
     * @param abort called by another thread, at most once; or at once, if it is time already
     */
    public <T> T during(Supplier<T> work, Runnable abort) {
        synchronized (running) {
            running.add(abort);
        }
        try {
            if (isStopped()) {
                abort.run();
            }
            return work.get();
        } finally {
            synchronized (running) {
                running.remove(abort);
            }
        }
    }
}
