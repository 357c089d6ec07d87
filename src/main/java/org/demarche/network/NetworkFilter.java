package org.demarche.network;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which positions a network counts.
 *
 * @param scale the stances that count; positions of other polarities are left out
 * @param treatsConditionalAsFull whether a conditional stance counts as an unconditional one
 * @param since only positions from this day on
 * @param until only positions up to this day
 */
public record NetworkFilter(
        LevelScale scale, boolean treatsConditionalAsFull, Optional<LocalDate> since, Optional<LocalDate> until) {

    /** The level of a polarity in the scale, or -1 if positions of it do not count. */
    public int level(double polarity) {
        double counted = treatsConditionalAsFull ? Math.signum(polarity) : polarity;
        return scale.values().indexOf(counted == 0 ? 0.0 : counted);
    }

    /** Whether a position of that day counts; empty if the day is not known. */
    public boolean includes(Optional<LocalDate> date) {
        return (since.isEmpty() && until.isEmpty())
                || date.filter(day -> since.filter(day::isBefore).isEmpty())
                        .filter(day -> until.filter(day::isAfter).isEmpty())
                        .isPresent();
    }
}
