package org.demarche.network.select;

import org.demarche.network.LevelScale;

/**
 * Which stances count, and as what.
 *
 * @param isConditionalFull whether a conditional stance counts as an unconditional one, rather than as half of it
 * @param hasNeutral whether neutral stances count, as 0
 */
public record StanceScale(boolean isConditionalFull, boolean hasNeutral) {

    private static final LevelScale HALF_WITH_NEUTRAL = LevelScale.interval(-1, -0.5, 0, 0.5, 1);
    private static final LevelScale FULL_WITH_NEUTRAL = LevelScale.interval(-1, 0, 1);

    /** The levels. */
    public LevelScale levels() {
        if (isConditionalFull) {
            return hasNeutral ? FULL_WITH_NEUTRAL : LevelScale.FOR_AND_AGAINST;
        }
        return hasNeutral ? HALF_WITH_NEUTRAL : LevelScale.CONDITIONAL;
    }

    /** The level of a polarity, or -1 if positions of it do not count. No comment never counts. */
    int level(double polarity) {
        double counted = isConditionalFull ? Math.signum(polarity) : polarity;
        return levels().values().indexOf(counted == 0 ? 0.0 : counted);
    }
}
