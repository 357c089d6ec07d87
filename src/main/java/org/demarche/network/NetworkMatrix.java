package org.demarche.network;

import java.util.List;

/**
 * A network as a matrix.
 *
 * @param rows labels of the rows, in order
 * @param columns labels of the columns, in order; those of the rows for a one-mode network
 * @param cells weights of the ties by row and column; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a copy of each matrix of a long series would cost more than it protects
public record NetworkMatrix(List<String> rows, List<String> columns, double[][] cells) {

    public NetworkMatrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** The sum of all cells. */
    public double sum() {
        double sum = 0;
        for (double[] row : cells) {
            for (double cell : row) {
                sum += cell;
            }
        }
        return sum;
    }

    /** The same with 0 for cells whose absolute value is less than a threshold. */
    public NetworkMatrix atLeast(double threshold) {
        if (threshold <= 0) {
            return this;
        }
        double[][] strong = new double[cells.length][];
        for (int row = 0; row < cells.length; row++) {
            strong[row] = java.util.Arrays.stream(cells[row])
                    .map(cell -> Math.abs(cell) < threshold ? 0 : cell)
                    .toArray();
        }
        return new NetworkMatrix(rows, columns, strong);
    }

    /** The rows and columns of the given places, in that order. */
    NetworkMatrix part(int[] keptRows, int[] keptColumns) {
        double[][] part = new double[keptRows.length][keptColumns.length];
        for (int i = 0; i < keptRows.length; i++) {
            for (int j = 0; j < keptColumns.length; j++) {
                part[i][j] = cells[keptRows[i]][keptColumns[j]];
            }
        }
        return new NetworkMatrix(labels(rows, keptRows), labels(columns, keptColumns), part);
    }

    private static List<String> labels(List<String> labels, int[] kept) {
        return java.util.Arrays.stream(kept).mapToObj(labels::get).toList();
    }
}
