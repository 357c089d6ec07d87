package org.demarche.query;

import java.time.Duration;

/**
 * How much one query may take.
 *
 * @param time how long it may run
 * @param rows how many rows, or triples, its result may have
 * @param bytes how long the terms of its result may be in all, as far as can be told before it is written
 */
public record QueryLimits(Duration time, long rows, long bytes) {

    /** For one user at a command line. */
    public static final QueryLimits DEFAULT = new QueryLimits(Duration.ofMinutes(5), 5_000_000, 4_000_000_000L);
}
