package org.demarche.network;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

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

    /** The change from an earlier network to this one; a row or column that one of them lacks counts as empty. */
    public NetworkMatrix minus(NetworkMatrix earlier) {
        List<String> allRows = union(rows, earlier.rows);
        List<String> allColumns = union(columns, earlier.columns);
        double[][] change = new double[allRows.size()][allColumns.size()];
        add(change, allRows, allColumns, 1);
        earlier.add(change, allRows, allColumns, -1);
        return new NetworkMatrix(allRows, allColumns, change);
    }

    private static List<String> union(List<String> one, List<String> other) {
        TreeSet<String> all = new TreeSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    private void add(double[][] sums, List<String> allRows, List<String> allColumns, int sign) {
        for (int row = 0; row < rows.size(); row++) {
            double[] sumsOfRow = sums[Collections.binarySearch(allRows, rows.get(row))];
            for (int column = 0; column < columns.size(); column++) {
                sumsOfRow[Collections.binarySearch(allColumns, columns.get(column))] += sign * cells[row][column];
            }
        }
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
    public NetworkMatrix part(int[] keptRows, int[] keptColumns) {
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
