package org.demarche.network;

import org.jspecify.annotations.Nullable;

/** The ties of rows through shared columns, kept up to date as positions are counted. */
final class OneModeTies {

    private final PositionCounts counts;
    private final NetworkOptions options;
    private final PairMeasure.Term tie;
    private final PairMeasure.@Nullable Term shared;
    private final double[][] ties;
    private final double[][] sharedSums;

    OneModeTies(PositionCounts counts, NetworkOptions options) {
        this.counts = counts;
        this.options = options;
        PairMeasure measure = new PairMeasure(counts, options.scale());
        this.tie = measure.of(options.aggregation());
        this.shared = shared(measure, options);
        int size = counts.rows.size();
        this.ties = new double[size][size];
        this.sharedSums = shared == null ? new double[0][0] : new double[size][size];
    }

    private static PairMeasure.@Nullable Term shared(PairMeasure measure, NetworkOptions options) {
        return switch (options.normalization()) {
            case DNA_JACCARD -> measure::dnaUnion;
            case JACCARD -> options.aggregation() == Aggregation.IGNORE ? measure::bothPresent : measure::sharedLevels;
            default -> null;
        };
    }

    /** Ties rows by all that has been counted. */
    void tieAll() {
        for (int cell = 0; cell < counts.cellCount(); cell++) {
            int end = counts.columnStarts[counts.cellColumns[cell] + 1];
            for (int other = cell; other < end; other++) {
                add(cell, other, 1);
            }
        }
    }

    /** Counts a position once more (1) or once less (-1). */
    void add(int position, int change) {
        int cell = counts.cell(position);
        addColumn(cell, -1);
        counts.add(position, change);
        addColumn(cell, 1);
    }

    private void addColumn(int cell, int sign) {
        if (counts.total(cell) == 0) {
            return;
        }
        int column = counts.cellColumns[cell];
        for (int other = counts.columnStarts[column]; other < counts.columnStarts[column + 1]; other++) {
            if (counts.total(other) > 0) {
                add(cell, other, sign);
            }
        }
    }

    private void add(int cell, int other, int sign) {
        int row = counts.cellRows[cell];
        int otherRow = counts.cellRows[other];
        add(ties, row, otherRow, sign * tie.of(cell, other));
        if (shared != null) {
            add(sharedSums, row, otherRow, sign * shared.of(cell, other));
        }
    }

    private static void add(double[][] sums, int row, int other, double term) {
        sums[row][other] += term;
        if (row != other) {
            sums[other][row] += term;
        }
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
            return sharedSums[row][other];
        }
        return tie(row, other);
    }

    /** Nominal conflict is kept as what both share, which is taken off all of their positions. */
    private double tie(int row, int other) {
        double tie = ties[row][other] / options.scale().span();
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
                Math.sqrt(ties[row][row] * ties[other][other]) / options.scale().span();
            case DNA_COSINE -> total * otherTotal;
            case DNA_JACCARD -> total + otherTotal + sharedSums[row][other];
            case JACCARD -> present[row] + present[other] - sharedSums[row][other];
            default -> 1;
        };
    }

    /** On how many columns (ignoring stances), or columns and levels, each row has positions. */
    private int[] present() {
        int[] present = new int[counts.rows.size()];
        for (int cell = 0; cell < counts.cellCount(); cell++) {
            if (options.aggregation() == Aggregation.IGNORE) {
                present[counts.cellRows[cell]] += counts.total(cell) > 0 ? 1 : 0;
            } else {
                for (int level = 0; level < counts.levels; level++) {
                    present[counts.cellRows[cell]] += counts.count(cell, level) > 0 ? 1 : 0;
                }
            }
        }
        return present;
    }
}
