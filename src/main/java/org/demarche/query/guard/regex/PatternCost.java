package org.demarche.query.guard.regex;

/**
 * What a part of a pattern can cost a backtracking engine while it reads nothing. A loop over an empty match and a choice between
 * empty matches take steps without reading the text, and an engine that does not read cannot be interrupted.
 *
 * @param nullable whether the part can match the empty text
 * @param ways in how many ways it can do so
 * @param steps how many steps the longest of these takes
 * @param size how many instructions the part becomes if its counted repetitions are written out
 */
record PatternCost(boolean nullable, double ways, double steps, double size) {

    /** The empty pattern. */
    static final PatternCost EMPTY = new PatternCost(true, 1, 0, 0);

    /** A part that reads a character. */
    static final PatternCost CHARACTER = new PatternCost(false, 1, 0, 1);

    /** A part that reads nothing, such as {@code ^}. */
    static final PatternCost ASSERTION = new PatternCost(true, 1, 1, 1);

    /** More than that cannot be tried between two checks. */
    private static final double MOST_STEPS = 1_000;

    /** More instructions than that take too long for each character. */
    private static final double LARGEST = 50_000;

    /** Whether a backtracking engine reads the text often enough to be interrupted in time. */
    boolean isInterruptible() {
        return ways * steps <= MOST_STEPS;
    }

    /** Whether the pattern is small enough for an engine that writes out repetitions. */
    boolean isSmall() {
        return size <= LARGEST;
    }

    PatternCost then(PatternCost next) {
        return new PatternCost(nullable && next.nullable, ways * next.ways, steps + next.steps, size + next.size);
    }

    PatternCost or(PatternCost other) {
        boolean choice = nullable && other.nullable;
        return new PatternCost(
                nullable || other.nullable,
                choice ? ways + other.ways : Math.max(ways, other.ways),
                Math.max(steps, other.steps) + (choice ? 1 : 0),
                size + other.size + 1);
    }

    /** A look-around: it matches the empty text whatever it looks for. */
    PatternCost looked() {
        return new PatternCost(true, ways, steps + 1, size + 1);
    }

    /**
     * The part with a quantifier.
     *
     * @param least smallest count
     * @param most largest count; -1 for no limit
     */
    PatternCost repeated(int least, int most) {
        double copies = Math.max(1, most < 0 ? least + 1.0 : most);
        if (!nullable) {
            return new PatternCost(least == 0, ways, steps, size * copies);
        }
        int forced = Math.max(1, least);
        double choices = most == least ? 1 : ways + 1;
        return new PatternCost(true, Math.pow(ways, forced) * choices, steps * forced + 1, size * copies);
    }
}
