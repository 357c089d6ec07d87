package org.demarche.server.limits;

import java.util.concurrent.Semaphore;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.guard.CancellationToken;

/** What a request needs once it takes long: one of a few passes. If there is none left, it has to stop. */
final class LongQueryPermit implements Runnable, AutoCloseable {

    private final Semaphore passes;
    private final CancellationToken signal;
    private boolean held;
    private boolean closed;

    LongQueryPermit(Semaphore passes, CancellationToken signal) {
        this.passes = passes;
        this.signal = signal;
    }

    /** Is called when the request has taken long. */
    @Override
    public synchronized void run() {
        if (!closed) {
            held = passes.tryAcquire();
            if (!held) {
                signal.stop(Problem.of(
                        ProblemCode.QUERY_TIMEOUT,
                        "query",
                        "the question takes long, and other long ones are being answered",
                        "Ask again later, or about less."));
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (held) {
            passes.release();
            held = false;
        }
    }
}
