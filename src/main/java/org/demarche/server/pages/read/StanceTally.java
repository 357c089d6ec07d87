package org.demarche.server.pages.read;

import java.util.OptionalDouble;

/**
 * The stance of an actor on a target: that of its latest positions.
 *
 * @param positions number of all its positions on the target
 * @param mean of the polarities of the latest day, from -1 (opposition) to 1 (support); empty if none has a polarity
 * @param lowest the lowest of these
 * @param highest the highest of these; if the lowest is below zero and the highest above, the positions contradict each other
 */
public record StanceTally(int positions, OptionalDouble mean, OptionalDouble lowest, OptionalDouble highest) {

    private static final String CONTRADICTORY = "contradictory";

    /** From the columns {@code positions} and {@code stance}: a polarity or {@value #CONTRADICTORY}. */
    public static StanceTally of(Row row) {
        return of(row, "stance");
    }

    /** The same with another column for the stance; without a column {@code positions}, there is one. */
    public static StanceTally of(Row row, String column) {
        int positions = row.text("positions").isPresent() ? row.count("positions") : 1;
        boolean contradictory = row.text(column).filter(CONTRADICTORY::equals).isPresent();
        return contradictory
                ? new StanceTally(positions, OptionalDouble.of(0), OptionalDouble.of(-1), OptionalDouble.of(1))
                : of(positions, row.number(column));
    }

    private static StanceTally of(int positions, OptionalDouble polarity) {
        return new StanceTally(positions, polarity, polarity, polarity);
    }

    /** These positions and others of the same day together. */
    public StanceTally and(StanceTally other) {
        if (mean.isEmpty() || other.mean.isEmpty()) {
            StanceTally weighed = mean.isEmpty() ? other : this;
            return new StanceTally(positions + other.positions, weighed.mean, weighed.lowest, weighed.highest);
        }
        double sum = mean.getAsDouble() * positions + other.mean.getAsDouble() * other.positions;
        return new StanceTally(
                positions + other.positions,
                OptionalDouble.of(sum / (positions + other.positions)),
                OptionalDouble.of(Math.min(lowest.orElse(0), other.lowest.orElse(0))),
                OptionalDouble.of(Math.max(highest.orElse(0), other.highest.orElse(0))));
    }
}
