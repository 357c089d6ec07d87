package org.demarche.extract.text;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Stops the work on an article that takes too long. The limit starts to run when it is made. */
public final class TimeLimit {

    private final Duration limit;
    private final LongSupplier nanoTime;
    private final long start;

    private TimeLimit(Duration limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** A limit that starts to run now. */
    public static TimeLimit of(Duration limit) {
        return new TimeLimit(limit, System::nanoTime);
    }

    /**
     * A limit by a given clock.
     *
     * @param nanoTime the time in nanoseconds, from any origin
     */
    static TimeLimit of(Duration limit, LongSupplier nanoTime) {
        return new TimeLimit(limit, nanoTime);
    }

    /** Never stops. */
    public static TimeLimit none() {
        return new TimeLimit(Duration.ofNanos(Long.MAX_VALUE), () -> 0);
    }

    /**
     * Call it in every loop over a text.
     *
     * @throws TimeLimitException if the time is over
     */
    public void check() {
        if (nanoTime.getAsLong() - start > limit.toNanos()) {
            throw new TimeLimitException(limit);
        }
    }
}
