package org.demarche.network;

/** The cells of rows and columns. */
final class TwoModeCells {

    private final PositionCounts counts;
    private final NetworkOptions options;

    TwoModeCells(PositionCounts counts, NetworkOptions options) {
        this.counts = counts;
        this.options = options;
    }

    /** The network of what is counted now, with all rows and columns. */
    double[][] cells() {
        double[][] cells = new double[counts.rows.size()][counts.columns.size()];
        int[] filled = new int[counts.rows.size()];
        for (int cell = 0; cell < counts.cellCount(); cell++) {
            if (counts.total(cell) > 0) {
                filled[counts.cellRows[cell]]++;
            }
        }
        for (int cell = 0; cell < counts.cellCount(); cell++) {
            if (counts.total(cell) > 0) {
                int row = counts.cellRows[cell];
                cells[row][counts.cellColumns[cell]] = value(cell) / divisor(cell, filled[row]);
            }
        }
        return cells;
    }

    private double value(int cell) {
        return switch (options.aggregation()) {
            case SUBTRACT -> options.scale().isNominal() ? counts.total(cell) : polarity(cell);
            case COMBINE -> bits(cell);
            default -> counts.total(cell);
        };
    }

    private double polarity(int cell) {
        double sum = 0;
        for (int level = 0; level < counts.levels; level++) {
            sum += options.scale().values().get(level) * counts.count(cell, level);
        }
        return sum;
    }

    private double bits(int cell) {
        double bits = 0;
        for (int level = 0; level < counts.levels; level++) {
            bits = 2 * bits + (counts.count(cell, level) > 0 ? 1 : 0);
        }
        return bits;
    }

    private double divisor(int cell, int filledOfRow) {
        boolean combines = options.aggregation() == Aggregation.COMBINE;
        return switch (options.normalization()) {
            case ACTIVITY -> combines ? filledOfRow : counts.rowTotals[counts.cellRows[cell]];
            case PROMINENCE -> counts.columnTotals[counts.cellColumns[cell]];
            default -> 1;
        };
    }
}
