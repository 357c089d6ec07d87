package org.demarche.query.guard;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.demarche.io.SpillFiles;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The end of one run of one query: its time, a signal from outside, or something in it that goes too far. The way out is Jena's
 * exception for cancelled queries, the one that no evaluation of an expression takes for an error in the data.
 */
public final class ExecutionGuard implements Runnable {

    private static final ScheduledThreadPoolExecutor CLOCK = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("demarche-query-clock").factory());

    static {
        // Jena's own clock keeps the timer of each query, and with it the query, until the time is over.
        CLOCK.setRemoveOnCancelPolicy(true);
    }

    private final CancellationToken signal;
    private final QueryLimits limits;
    private final long end;
    private @Nullable QueryException reason;

    /** Watches one execution. */
    public ExecutionGuard(CancellationToken signal, QueryLimits limits) {
        this.signal = signal;
        this.limits = limits;
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    /** Continues, unless the time is over. */
    @Override
    public void run() {
        if (signal.isStopped() || System.nanoTime() - end > 0) {
            throw new QueryCancelledException();
        }
    }

    /**
     * Works until its time is over.
     *
     * @param abort called by another thread when the time is over or the signal comes; maybe more than once
     */
    public <T> T during(Supplier<T> work, Runnable abort) {
        Future<?> timer = CLOCK.schedule(abort, Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        try {
            return signal.during(work, abort);
        } finally {
            timer.cancel(false);
        }
    }

    /** Files for the rows that the query sorts or compares; its end closes them. */
    public SpillFiles spillFiles() {
        return new SpillFiles(
                limits.spilledBytes(),
                reason -> because(new QueryException(
                        ProblemCode.RESULT_TOO_LARGE,
                        "there is no room for the rows that the query sorts or compares (" + reason + ")")));
    }

    /** Ends the query for a reason in it. */
    QueryCancelledException because(QueryException why) {
        reason = why;
        return new QueryCancelledException();
    }

    /** Why a query was cancelled. */
    public QueryException reason() {
        QueryException known = reason;
        if (known != null) {
            return known;
        }
        return signal.reason().orElseGet(limits::tooSlow);
    }
}
