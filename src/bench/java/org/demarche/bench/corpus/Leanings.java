package org.demarche.bench.corpus;

import org.demarche.model.Stance;

/**
 * What actors think of proposals and documents, from -1 (opposed) to 1 (in favour). Actors take sides on an issue, so allies mostly
 * agree; each also has an opinion of its own on each target, which drifts from quarter to quarter; a few change sides.
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
     * @param issue the issue of the target
     * @param target number of the proposal or document
     */
    double on(int day, int actor, int issue, long target) {
        double side = Chance.signed(seed, Chance.LEANING, 1, actor, issue);
        double direction = Chance.signed(seed, Chance.LEANING, 2, target) > -0.3 ? 1 : -1;
        double own = Chance.signed(seed, Chance.LEANING, 3, actor, target);
        double leaning = 0.08 + 0.75 * side * direction + 0.45 * own + STEP * steps(day, actor, target);
        return hasTurned(day, actor, target) ? -leaning : leaning;
    }

    /** Steps up minus steps down; each has a probability of one in four in every quarter. */
    private int steps(int day, int actor, long target) {
        long bits = Chance.hash(seed, Chance.LEANING, 4, actor, target);
        int sum = 0;
        for (int quarter = Days.quarter(day); quarter > 0; quarter--) {
            int draw = (int) (bits >>> (2 * quarter)) & 3;
            sum += draw == 3 ? 1 : draw == 0 ? -1 : 0;
        }
        return sum;
    }

    private boolean hasTurned(int day, int actor, long target) {
        Chance chance = new Chance(seed, Chance.LEANING, 5, actor, target);
        return chance.is(0.05) && day > chance.below(Days.COUNT);
    }

    /** The stance that expresses a leaning. */
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
