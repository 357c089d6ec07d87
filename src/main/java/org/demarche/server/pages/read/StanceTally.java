package org.demarche.server.pages.read;

import java.util.OptionalDouble;

/**
 * All positions of an actor on a target, summed up.
 *
 * @param positions their number
 * @param mean of their polarities, from -1 (opposition) to 1 (support); empty if none has a polarity
 * @param lowest the lowest of their polarities
 * @param highest the highest of their polarities
 */
public record StanceTally(int positions, OptionalDouble mean, OptionalDouble lowest, OptionalDouble highest) {

    /** From the columns {@code positions}, {@code mean}, {@code lowest} and {@code highest}. */
    public static StanceTally of(Row row) {
        return new StanceTally(row.count("positions"), row.number("mean"), row.number("lowest"), row.number("highest"));
    }

    /** A single position, with a polarity or without. */
    public static StanceTally one(OptionalDouble polarity) {
        return new StanceTally(1, polarity, polarity, polarity);
    }

    /** These positions and others together. */
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
