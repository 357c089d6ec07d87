package org.demarche.bench.table;

import java.util.List;

/**
 * What it took to do something, once or several times.
 *
 * @param seconds how long each time
 * @param quads statements that went through, each time
 * @param bytes what lies on disk afterwards; 0 if nothing does
 * @param memory the most bytes of memory that the process had for itself, files mapped into memory left out
 * @param note what else there is to say
 */
public record Measured(List<Double> seconds, long quads, long bytes, long memory, String note) {

    public Measured {
        seconds = List.copyOf(seconds);
    }

    double median() {
        return Quantile.of(seconds, 0.5);
    }

    /** Quads a second, by the median. */
    double rate() {
        return quads / median();
    }
}
