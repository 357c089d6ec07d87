package org.demarche.server.pages.read;

import java.util.OptionalDouble;

/**
 * The stance of an actor on a target: that of its latest positions.
 *
 * @param positions number of all its positions on the target
 * @param lowest the lowest polarity of the latest day, from -1 (opposition) to 1 (support); empty if no position has one
 * @param highest the highest of these
 */
public record StanceTally(int positions, OptionalDouble lowest, OptionalDouble highest) {

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
                ? new StanceTally(positions, OptionalDouble.of(-1), OptionalDouble.of(1))
                : of(positions, row.number(column));
    }

    /** Positions that all have one polarity, or none if it is empty. */
    public static StanceTally of(int positions, OptionalDouble polarity) {
        return new StanceTally(positions, polarity, polarity);
    }

    /** Whether the positions are on both sides. */
    public boolean isContradictory() {
        return lowest.orElse(0) < 0 && highest.orElse(0) > 0;
    }

    /**
     * The polarity furthest from neutral, which is a stance that the actor took, where a mean might be one that it never took: the
     * mean of support and neutral is that of conditional support. It is 0 if the positions are on both sides.
     */
    public OptionalDouble polarity() {
        return isContradictory() ? OptionalDouble.of(0) : lowest.orElse(0) < 0 ? lowest : highest;
    }

    /** These positions and others of the same day together. */
    public StanceTally and(StanceTally other) {
        int both = positions + other.positions;
        if (highest.isEmpty() || other.highest.isEmpty()) {
            StanceTally weighed = highest.isEmpty() ? other : this;
            return new StanceTally(both, weighed.lowest, weighed.highest);
        }
        return new StanceTally(
                both,
                OptionalDouble.of(Math.min(lowest.orElse(0), other.lowest.orElse(0))),
                OptionalDouble.of(Math.max(highest.orElse(0), other.highest.orElse(0))));
    }
}
