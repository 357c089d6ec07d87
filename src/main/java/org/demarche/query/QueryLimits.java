package org.demarche.query;

import java.time.Duration;

/**
 * How much one query may take.
 *
 * @param time how long it may run
 * @param rows how many rows, or triples, its result may have
 */
public record QueryLimits(Duration time, long rows) {

    /** For one user at a command line. */
    public static final QueryLimits DEFAULT = new QueryLimits(Duration.ofMinutes(5), 5_000_000);
}
