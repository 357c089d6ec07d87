package org.demarche.network;

import java.util.function.DoubleBinaryOperator;

/**
 * The contribution of two cells of one column to the tie of their rows: a symmetric bilinear form of the vectors of both
 * cells. The vector of a cell
 * is its number of positions at each level and, if the form asks for it, whether there are any (1 or 0). Forms of aggregations are times
 * the span of the scale, so that sums are exact in floating point where the levels are whole or binary fractions, in whatever order they
 * are added.
 */
final class PairMeasure {

    private final int levels;
    private final double[][] form;

    private PairMeasure(int levels, boolean asksPresence) {
        this.levels = levels;
        int width = asksPresence ? 2 * levels : levels;
        this.form = new double[width][width];
    }

    /**
     * The measure of an aggregation, times the span of the scale. With a nominal scale, the positions of both cells at shared
     * levels are subtracted; {@link OneModeTies} adds all positions of both.
     */
    static PairMeasure of(Aggregation aggregation, LevelScale scale, int levels) {
        double span = scale.span();
        PairMeasure plain = new PairMeasure(levels, false);
        return switch (aggregation) {
            case IGNORE -> plain.withCounts((level, other) -> span);
            case CONGRUENCE -> plain.withCounts((level, other) -> span - distance(scale, level, other));
            case CONFLICT ->
                scale.isNominal()
                        ? new PairMeasure(levels, true).withShared(-1)
                        : plain.withCounts((level, other) -> distance(scale, level, other));
            case SUBTRACT ->
                scale.isNominal()
                        ? new PairMeasure(levels, true).withProducts(1).withShared(1)
                        : plain.withCounts((level, other) -> span - 2 * distance(scale, level, other));
            case COMBINE -> throw new IllegalArgumentException("combine is for two-mode networks");
        };
    }

    /** How many levels both cells have. */
    static PairMeasure ofSharedLevels(int levels) {
        PairMeasure measure = new PairMeasure(levels, true);
        for (int level = levels; level < 2 * levels; level++) {
            measure.form[level][level] = 1;
        }
        return measure;
    }

    /** The contribution of shared levels to the divisor of {@link Normalization#DNA_JACCARD}, besides all positions of both. */
    static PairMeasure ofDnaUnion(int levels) {
        return new PairMeasure(levels, true).withProducts(1).withShared(-1);
    }

    private static double distance(LevelScale scale, double level, double other) {
        return scale.distance((int) level, (int) other);
    }

    private PairMeasure withCounts(DoubleBinaryOperator factor) {
        for (int level = 0; level < levels; level++) {
            for (int other = 0; other < levels; other++) {
                form[level][other] = factor.applyAsDouble(level, other);
            }
        }
        return this;
    }

    /** Adds the product of the counts at each level. */
    private PairMeasure withProducts(double factor) {
        return withCounts((level, other) -> level == other ? factor : 0);
    }

    /** Adds the positions of both cells at each level that both have. */
    private PairMeasure withShared(double factor) {
        for (int level = 0; level < levels; level++) {
            form[level][levels + level] = factor;
            form[levels + level][level] = factor;
        }
        return this;
    }

    /** The length of a cell's vector. */
    int width() {
        return form.length;
    }

    /** A component of the vector of a cell. */
    double component(PositionCounts counts, int cell, int component) {
        return component < levels ? counts.count(cell, component) : Math.signum(counts.count(cell, component - levels));
    }

    /** The factor of a component of one cell's vector, given the vector of the other cell. */
    double factor(int component, double[] other) {
        double sum = 0;
        for (int i = 0; i < other.length; i++) {
            sum += form[component][i] * other[i];
        }
        return sum;
    }
}
