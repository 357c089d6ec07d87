package org.demarche.bench.corpus;

import org.demarche.model.Stance;

/**
 * How actors lean on things, from -1, opposed, to 1, in support. Actors take sides issue by issue, so that allies mostly agree;
 * each has a mind of its own on each thing; that drifts from quarter to quarter; and some day a few turn round.
 */
final class Leanings {

    private static final double STEP = 0.09;
    private static final double FIRM = 0.3;
    private static final double UNDECIDED = 0.12;

    private final long seed;

    Leanings(long seed) {
        this.seed = seed;
    }

    /**
     * The leaning on a day.
     *
     * @param actor rank of the actor
     * @param issue the issue that the thing belongs to
     * @param thing a number of the proposal or document
     */
    double on(int day, int actor, int issue, long thing) {
        double side = Chance.signed(seed, Draw.LEANING, 1, actor, issue);
        double direction = Chance.signed(seed, Draw.LEANING, 2, thing) > -0.3 ? 1 : -1;
        double own = Chance.signed(seed, Draw.LEANING, 3, actor, thing);
        double leaning = 0.08 + 0.75 * side * direction + 0.45 * own + STEP * steps(day, actor, thing);
        return hasTurned(day, actor, thing) ? -leaning : leaning;
    }

    /** Steps up less steps down, each with the chance of one in four in every quarter. */
    private int steps(int day, int actor, long thing) {
        long bits = Chance.hash(seed, Draw.LEANING, 4, actor, thing);
        int sum = 0;
        for (int quarter = Days.quarter(day); quarter > 0; quarter--) {
            int draw = (int) (bits >>> (2 * quarter)) & 3;
            sum += draw == 3 ? 1 : draw == 0 ? -1 : 0;
        }
        return sum;
    }

    private boolean hasTurned(int day, int actor, long thing) {
        Chance chance = new Chance(seed, Draw.LEANING, 5, actor, thing);
        return chance.is(0.05) && day > chance.below(Days.NUMBER);
    }

    /** What somebody who leans so says. */
    static Stance stance(double leaning, Chance chance) {
        if (chance.is(0.03)) {
            return Stance.NO_COMMENT;
        }
        double strength = Math.abs(leaning);
        if (strength < UNDECIDED) {
            return Stance.NEUTRAL;
        }
        boolean conditional = strength < FIRM ? chance.is(0.7) : chance.is(0.06);
        if (leaning > 0) {
            return conditional ? Stance.CONDITIONAL_SUPPORT : Stance.SUPPORT;
        }
        return conditional ? Stance.CONDITIONAL_OPPOSITION : Stance.OPPOSITION;
    }
}
