package org.demarche.server.pages.read;

import java.util.OptionalDouble;

/**
 * How an actor leans on something, by all of its positions on it.
 *
 * @param positions how many there are
 * @param mean of their polarities, from -1, opposed, to 1, in support; empty if none has one
 * @param lowest of their polarities
 * @param highest of their polarities
 */
public record Lean(int positions, OptionalDouble mean, OptionalDouble lowest, OptionalDouble highest) {

    /** From the columns {@code positions}, {@code mean}, {@code lowest} and {@code highest}. */
    public static Lean of(Row row) {
        return new Lean(row.count("positions"), row.number("mean"), row.number("lowest"), row.number("highest"));
    }
}
