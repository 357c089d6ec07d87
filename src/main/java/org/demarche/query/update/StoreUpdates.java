package org.demarche.query.update;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.update.UpdateRequest;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryLimits;
import org.demarche.store.EmbeddedStore;
import org.jspecify.annotations.Nullable;

/**
 * Runs the updates of a store one after the other, so that no update changes what another one has read before that one
 * writes.
 */
public final class StoreUpdates {

    private static final int POLL_MILLIS = 50;

    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicReference<@Nullable Thread> holder = new AtomicReference<>();

    /**
     * Carries out an update: all of it or, if anything goes wrong, nothing.
     *
     * @param signal stops it, but not once it writes
     * @throws org.demarche.query.guard.QueryException if it cannot be run, or takes too much
     */
    public void run(UpdateRequest update, EmbeddedStore store, QueryLimits limits, CancellationToken signal) {
        UpdateExecutor executor = new UpdateExecutor(store.dataset(), limits, signal);
        inTurn(signal, () -> {
            Map<Node, Graph> changes = store.read(() -> executor.changes(update));
            signal.finish(() -> store.replace(changes));
        });
    }

    /**
     * Changes the store while no other update does.
     *
     * @throws org.demarche.query.guard.QueryException if it is time to stop before its turn comes
     */
    public void inTurn(CancellationToken signal, Runnable change) {
        take(signal);
        try {
            change.run();
        } finally {
            leave(Thread.currentThread());
        }
    }

    /** Stops waiting for a thread whose update does not end. That thread can no longer write. */
    public void giveUp(Thread thread) {
        leave(thread);
    }

    private void take(CancellationToken signal) {
        try {
            while (!turn.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                signal.check();
            }
            holder.set(Thread.currentThread());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server is stopping", e);
        }
    }

    private void leave(Thread thread) {
        if (holder.compareAndSet(thread, null)) {
            turn.release();
        }
    }
}
