package org.demarche.network;

import java.util.stream.IntStream;

/** A measure of pairs of rows, summed over all columns and kept up to date as positions are counted. */
final class PairSums {

    private final PositionCounts counts;
    private final PairMeasure measure;

    /** The vectors of all cells, component by component, so that the cells of a column lie side by side. */
    private final double[][] vectors;

    /** The sums of each row with itself and the rows after it. */
    private final double[][] sums;

    PairSums(PositionCounts counts, PairMeasure measure) {
        this.counts = counts;
        this.measure = measure;
        this.vectors = new double[measure.width()][counts.cellCount()];
        int rows = counts.rows.size();
        this.sums =
                IntStream.range(0, rows).mapToObj(row -> new double[rows - row]).toArray(double[][]::new);
    }

    /** The sum of two rows; the order does not matter. */
    double of(int row, int other) {
        return sums[Math.min(row, other)][Math.abs(row - other)];
    }

    /**
     * Computes the sums from all counted positions, if there were none before. Rows are independent and computed in parallel.
     */
    void sumAll() {
        for (int component = 0; component < vectors.length; component++) {
            for (int cell = 0; cell < counts.cellCount(); cell++) {
                vectors[component][cell] = measure.component(counts, cell, component);
            }
        }
        int[][] cells = counts.cellsOfRows();
        IntStream.range(0, cells.length).parallel().forEach(row -> {
            for (int cell : cells[row]) {
                sumColumn(row, cell);
            }
        });
    }

    private void sumColumn(int row, int cell) {
        double[] sumsOfRow = sums[row];
        double[] vector = vector(cell);
        int end = counts.columnStarts[counts.cellColumns[cell] + 1];
        for (int component = 0; component < vectors.length; component++) {
            double factor = measure.factor(component, vector);
            double[] others = vectors[component];
            if (factor != 0) {
                for (int other = cell; other < end; other++) {
                    sumsOfRow[counts.cellRows[other] - row] += factor * others[other];
                }
            }
        }
    }

    private double[] vector(int cell) {
        double[] vector = new double[vectors.length];
        for (int component = 0; component < vector.length; component++) {
            vector[component] = vectors[component][cell];
        }
        return vector;
    }

    /** Updates the sums after the counts of a cell have changed. */
    void update(int cell) {
        int row = counts.cellRows[cell];
        double[] before = vector(cell);
        double[] change = new double[before.length];
        for (int component = 0; component < change.length; component++) {
            double now = measure.component(counts, cell, component);
            change[component] = now - before[component];
            vectors[component][cell] = now;
        }
        int column = counts.cellColumns[cell];
        for (int component = 0; component < change.length; component++) {
            double factor = measure.factor(component, change);
            if (factor != 0) {
                for (int other = counts.columnStarts[column]; other < counts.columnStarts[column + 1]; other++) {
                    double term = factor * vectors[component][other];
                    int otherRow = counts.cellRows[other];
                    sums[Math.min(row, otherRow)][Math.abs(row - otherRow)] += term;
                }
                // With itself, a cell changes from b·b to n·n, which is the change times b and n.
                sums[row][0] += factor * before[component];
            }
        }
    }
}
