package org.demarche.server.limits;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.demarche.query.guard.CancellationToken;

/** The permit that an ad-hoc request needs once it runs long. If none is left, or other requests wait to run, the request is stopped. */
final class LongQueryPermit implements Runnable, AutoCloseable {

    private final Semaphore permits;
    private final BooleanSupplier othersWait;
    private final CancellationToken cancellation;
    private boolean held;
    private boolean closed;

    LongQueryPermit(Semaphore permits, BooleanSupplier othersWait, CancellationToken cancellation) {
        this.permits = permits;
        this.othersWait = othersWait;
        this.cancellation = cancellation;
    }

    /** Called once the request has run long, and again now and then. */
    @Override
    public synchronized void run() {
        if (closed) {
            return;
        }
        held = held || permits.tryAcquire();
        if (!held || othersWait.getAsBoolean()) {
            cancellation.stop(StopReason.LONG_QUERIES);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (held) {
            permits.release();
            held = false;
        }
    }
}
