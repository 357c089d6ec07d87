package org.demarche.network;

import java.util.function.DoubleBinaryOperator;

/**
 * What two cells of one column add to the tie of their rows. Terms are times the span of the scale, so that they are sums of
 * differences of levels: exact in floating point where the levels are whole or binary fractions, in whatever order they are added.
 */
final class PairMeasure {

    /** A measure of two cells of one column. */
    @FunctionalInterface
    interface Term {
        double of(int cell, int other);
    }

    private final PositionCounts counts;
    private final LevelScale scale;

    PairMeasure(PositionCounts counts, LevelScale scale) {
        this.counts = counts;
        this.scale = scale;
    }

    /** The term of an aggregation, times the span of the scale. */
    Term of(Aggregation aggregation) {
        return switch (aggregation) {
            case IGNORE -> (cell, other) -> scale.span() * counts.total(cell) * counts.total(other);
            case CONGRUENCE -> this::congruence;
            case CONFLICT -> this::conflict;
            case SUBTRACT -> (cell, other) -> congruence(cell, other) - conflict(cell, other);
            case COMBINE -> throw new IllegalArgumentException("combine is for two-mode networks");
        };
    }

    private double congruence(int cell, int other) {
        return scale.span() * counts.total(cell) * counts.total(other) - distances(cell, other);
    }

    private double conflict(int cell, int other) {
        return scale.isNominal() ? -sharedCounts(cell, other) : distances(cell, other);
    }

    private double distances(int cell, int other) {
        double sum = 0;
        for (int level = 0; level < counts.levels; level++) {
            double count = counts.count(cell, level);
            for (int otherLevel = 0; count > 0 && otherLevel < counts.levels; otherLevel++) {
                sum += scale.distance(level, otherLevel) * count * counts.count(other, otherLevel);
            }
        }
        return sum;
    }

    /** The positions of both rows at levels that both have: what {@link #conflict} takes off all of their positions. */
    private double sharedCounts(int cell, int other) {
        return overLevels(cell, other, Double::sum);
    }

    /** What the levels that both have add to the divisor of {@link Normalization#DNA_JACCARD}, beside all positions of both. */
    double dnaUnion(int cell, int other) {
        return overLevels(cell, other, (count, otherCount) -> count * otherCount - count - otherCount);
    }

    /** How many levels both cells have. */
    double sharedLevels(int cell, int other) {
        return overLevels(cell, other, (count, otherCount) -> 1);
    }

    /** 1 if both cells have positions. */
    double bothPresent(int cell, int other) {
        return counts.total(cell) > 0 && counts.total(other) > 0 ? 1 : 0;
    }

    /** Sums over the levels that both cells have. */
    private double overLevels(int cell, int other, DoubleBinaryOperator term) {
        double sum = 0;
        for (int level = 0; level < counts.levels; level++) {
            double count = counts.count(cell, level);
            double otherCount = counts.count(other, level);
            sum += count > 0 && otherCount > 0 ? term.applyAsDouble(count, otherCount) : 0;
        }
        return sum;
    }
}
