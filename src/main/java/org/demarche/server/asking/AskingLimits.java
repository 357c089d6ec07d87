package org.demarche.server.asking;

import java.time.Duration;
import org.demarche.query.QueryLimits;

/**
 * How much may be asked.
 *
 * @param each how much one request may take
 * @param running how many requests are worked on at once
 * @param waiting how many wait for that
 * @param patience how long they wait
 * @param ofOneClient how many requests of one client are let in at once
 * @param slow how many of those that are worked on may take longer than {@code soon}
 * @param soon in which time a request should be answered, if others are not to wait for it
 */
public record AskingLimits(
        QueryLimits each, int running, int waiting, Duration patience, int ofOneClient, int slow, Duration soon) {

    /** What one answer may hold; it is kept in memory until it is sent. */
    private static final long ROWS = 100_000;

    private static final long BYTES = 20_000_000;

    /** For this machine, where a request may take so long. */
    public static AskingLimits of(Duration time) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new AskingLimits(
                new QueryLimits(time, ROWS, BYTES),
                2 * cores,
                8 * cores,
                Duration.ofSeconds(2),
                4,
                Math.max(1, cores / 2),
                Duration.ofSeconds(1));
    }
}
