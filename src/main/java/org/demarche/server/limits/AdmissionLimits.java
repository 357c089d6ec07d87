package org.demarche.server.limits;

import java.time.Duration;
import org.demarche.query.guard.QueryLimits;

/**
 * How much may be asked.
 *
 * @param each how much one request may take
 * @param all for all requests that ask the store
 * @param free for those of them whose question anybody makes up, in SPARQL: narrower, so that there is always room for pages
 * @param patience how long requests wait
 * @param slow how many of those that are worked on may take longer than {@code soon}
 * @param soon in which time a request should be answered, if others are not to wait for it
 */
record AdmissionLimits(
        QueryLimits each,
        ConcurrencyLimit.Size all,
        ConcurrencyLimit.Size free,
        Duration patience,
        int slow,
        Duration soon) {

    /** What one answer may hold; it is kept in memory until it is sent. */
    private static final long ROWS = 100_000;

    private static final long BYTES = 20_000_000;

    /** For a machine of so many cores, where a request may take so long. */
    static AdmissionLimits of(Duration time, int cores) {
        return new AdmissionLimits(
                new QueryLimits(time, ROWS, BYTES),
                new ConcurrencyLimit.Size(4 * cores, 50 * cores, 16),
                new ConcurrencyLimit.Size(cores, 8 * cores, 4),
                Duration.ofSeconds(2),
                Math.max(1, cores / 2),
                Duration.ofSeconds(1));
    }
}
