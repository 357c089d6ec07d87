package org.demarche.network;

import org.jspecify.annotations.Nullable;

/** The ties of rows through shared columns, kept up to date as positions are counted. */
final class OneModeTies {

    private final PositionCounts counts;
    private final NetworkOptions options;
    private final PairSums ties;

    /** The measure that the normalization needs of both rows; null if it needs none. */
    private final @Nullable PairSums shared;

    OneModeTies(PositionCounts counts, NetworkOptions options) {
        this.counts = counts;
        this.options = options;
        this.ties = new PairSums(counts, PairMeasure.of(options.aggregation(), options.scale(), counts.levels));
        this.shared = switch (options.normalization()) {
            case DNA_JACCARD -> new PairSums(counts, PairMeasure.ofDnaUnion(counts.levels));
            case JACCARD -> new PairSums(counts, PairMeasure.ofSharedLevels(counts.levels));
            default -> null;
        };
    }

    /** Computes the ties of rows from all counted positions. */
    void tieAll() {
        ties.sumAll();
        if (shared != null) {
            shared.sumAll();
        }
    }

    /** Counts a position once more (1) or once less (-1). */
    void add(int position, int change) {
        counts.add(position, change);
        ties.update(counts.cell(position));
        if (shared != null) {
            shared.update(counts.cell(position));
        }
    }

    private double shared(int row, int other) {
        return shared == null ? 0 : shared.of(row, other);
    }

    /** The network of what is counted now, with all rows. */
    double[][] cells() {
        int size = counts.rows.size();
        double[][] cells = new double[size][size];
        int[] present = options.normalization() == Normalization.JACCARD ? present() : new int[0];
        for (int row = 0; row < size; row++) {
            for (int other = row + 1; other < size; other++) {
                double divisor = divisor(row, other, present);
                double cell = divisor == 0 ? 0 : numerator(row, other) / divisor;
                cells[row][other] = cell;
                cells[other][row] = cell;
            }
        }
        return cells;
    }

    private double numerator(int row, int other) {
        if (options.normalization() == Normalization.JACCARD) {
            return shared(row, other);
        }
        return tie(row, other);
    }

    /** Nominal conflict is stored as the shared positions, which are subtracted from all positions of both. */
    private double tie(int row, int other) {
        double tie = ties.of(row, other) / options.scale().span();
        if (!options.scale().isNominal()) {
            return tie;
        }
        double both = counts.rowTotals[row] + counts.rowTotals[other];
        return switch (options.aggregation()) {
            case CONFLICT -> both + tie;
            case SUBTRACT -> tie - both;
            default -> tie;
        };
    }

    private double divisor(int row, int other, int[] present) {
        double total = counts.rowTotals[row];
        double otherTotal = counts.rowTotals[other];
        return switch (options.normalization()) {
            case AVERAGE -> (total + otherTotal) / 2;
            case COSINE ->
                Math.sqrt(ties.of(row, row) * ties.of(other, other))
                        / options.scale().span();
            case DNA_COSINE -> total * otherTotal;
            case DNA_JACCARD -> total + otherTotal + shared(row, other);
            case JACCARD -> present[row] + present[other] - shared(row, other);
            default -> 1;
        };
    }

    /** On how many columns (ignoring stances), or columns and levels, each row has positions. */
    private int[] present() {
        int[] present = new int[counts.rows.size()];
        for (int cell = 0; cell < counts.cellCount(); cell++) {
            for (int level = 0; level < counts.levels; level++) {
                present[counts.cellRows[cell]] += counts.count(cell, level) > 0 ? 1 : 0;
            }
        }
        return present;
    }
}
