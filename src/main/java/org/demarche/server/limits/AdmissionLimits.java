package org.demarche.server.limits;

import java.time.Duration;
import org.demarche.query.guard.QueryLimits;

/**
 * How much requests may use of the server.
 *
 * @param query limits of the queries of one request
 * @param all concurrency of all requests that query the store
 * @param catalogue concurrency of those among them that run a query of the catalogue for a program; narrower, since some take seconds
 * @param adHoc concurrency of those among them whose query the client wrote in SPARQL; narrower, so that pages always find room
 * @param longQueries how many ad-hoc requests may take longer than {@code quick}, and only while no request waits
 * @param quick how long an ad-hoc request may take without one of these permits, and a request of a client that holds more than
 *     its share while others wait
 * @param grace how long after its time a request may take to stop before it is given up
 * @param lost how many threads may work for requests that were given up before no more ad-hoc requests are accepted
 */
record AdmissionLimits(
        QueryLimits query,
        ConcurrencyLimit.Size all,
        ConcurrencyLimit.Size catalogue,
        ConcurrencyLimit.Size adHoc,
        int longQueries,
        Duration quick,
        Duration grace,
        int lost) {

    /** A result is held in memory until it is sent. */
    private static final long ROWS = 100_000;

    private static final long BYTES = 20_000_000;

    /**
     * Limits that suit a machine.
     *
     * @param time how long one request may take
     * @param cores the processor cores of the machine
     */
    static AdmissionLimits of(Duration time, int cores) {
        return new AdmissionLimits(
                new QueryLimits(time, ROWS, BYTES),
                // Processors are shared by all that run, so that a page of a few milliseconds need not wait for what
                // takes seconds.
                new ConcurrencyLimit.Size(16 * cores, 150 * cores, 16, Duration.ofSeconds(10)),
                new ConcurrencyLimit.Size(2 * cores, 40 * cores, 16, Duration.ofSeconds(10)),
                new ConcurrencyLimit.Size(cores, 8 * cores, 4, Duration.ofSeconds(2)),
                Math.max(1, cores / 2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Math.max(2, cores));
    }
}
