package org.demarche.server.limits;

import java.util.concurrent.Semaphore;
import org.demarche.query.guard.CancellationToken;

/** The permit that an ad-hoc request needs once it runs long. If none is left, the request is stopped. */
final class LongQueryPermit implements Runnable, AutoCloseable {

    private final Semaphore permits;
    private final CancellationToken cancellation;
    private boolean held;
    private boolean closed;

    LongQueryPermit(Semaphore permits, CancellationToken cancellation) {
        this.permits = permits;
        this.cancellation = cancellation;
    }

    /** Called when the request has run long. */
    @Override
    public synchronized void run() {
        if (!closed && !held) {
            held = permits.tryAcquire();
            if (!held) {
                cancellation.stop(StopReason.LONG_QUERIES);
            }
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
