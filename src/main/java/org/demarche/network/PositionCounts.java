package org.demarche.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The number of positions of each row on each column at each level, x[a,c,k]; with a kernel, their weights. Only non-empty
 * cells are stored, those of a column side by side, since rows are compared column by column.
 */
final class PositionCounts {

    final List<String> rows;
    final List<String> columns;
    final int levels;

    /** The index of the first cell of each column; one more entry than columns. */
    final int[] columnStarts;

    final int[] cellRows;
    final int[] cellColumns;
    final double[] rowTotals;
    final double[] columnTotals;

    private final double[] counts;
    private final double[] cellTotals;
    private final int[] positionCells;
    private final int[] positionLevels;

    /** Without counted positions; positions are identified by their place in the list. */
    PositionCounts(NetworkInput input, int levels) {
        List<NetworkPosition> positions = input.positions();
        this.rows = labels(input.rows().stream(), positions.stream().map(NetworkPosition::row));
        this.columns = labels(input.columns().stream(), positions.stream().map(NetworkPosition::column));
        this.levels = levels;
        Map<String, Integer> rowNumbers = numbers(rows);
        Map<String, Integer> columnNumbers = numbers(columns);
        long[] keys = new long[positions.size()];
        for (int i = 0; i < keys.length; i++) {
            NetworkPosition position = positions.get(i);
            keys[i] = (long) number(columnNumbers, position.column()) << 32 | number(rowNumbers, position.row());
        }
        long[] cells = java.util.Arrays.stream(keys).sorted().distinct().toArray();
        cellRows = new int[cells.length];
        cellColumns = new int[cells.length];
        columnStarts = new int[columns.size() + 1];
        for (int cell = 0; cell < cells.length; cell++) {
            cellRows[cell] = (int) cells[cell];
            cellColumns[cell] = (int) (cells[cell] >>> 32);
            columnStarts[cellColumns[cell] + 1] = cell + 1;
        }
        for (int column = 1; column < columnStarts.length; column++) {
            columnStarts[column] = Math.max(columnStarts[column], columnStarts[column - 1]);
        }
        positionCells = new int[keys.length];
        positionLevels = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            positionCells[i] = java.util.Arrays.binarySearch(cells, keys[i]);
            positionLevels[i] = levels == 1 ? 0 : positions.get(i).level();
        }
        counts = new double[cells.length * levels];
        cellTotals = new double[cells.length];
        rowTotals = new double[rows.size()];
        columnTotals = new double[columns.size()];
    }

    private static List<String> labels(Stream<String> isolates, Stream<String> used) {
        TreeSet<String> labels = new TreeSet<>();
        Stream.concat(isolates, used).filter(label -> !label.isEmpty()).forEach(labels::add);
        return List.copyOf(labels);
    }

    private static Map<String, Integer> numbers(List<String> labels) {
        Map<String, Integer> numbers = new HashMap<>();
        labels.forEach(label -> numbers.put(label, numbers.size()));
        return numbers;
    }

    private static int number(Map<String, Integer> numbers, String label) {
        return Objects.requireNonNull(numbers.get(label));
    }

    /** The cell of a position. */
    int cell(int position) {
        return positionCells[position];
    }

    /** Adds a position, or removes it. */
    void add(int position, int change) {
        add(position, change, change);
    }

    /**
     * Adds a position with a weight.
     *
     * @param inCells its weight in its cell
     * @param inTotals its weight in the totals of its row and column
     */
    void add(int position, double inCells, double inTotals) {
        int cell = positionCells[position];
        counts[cell * levels + positionLevels[position]] += inCells;
        cellTotals[cell] += inCells;
        rowTotals[cellRows[cell]] += inTotals;
        columnTotals[cellColumns[cell]] += inTotals;
    }

    double count(int cell, int level) {
        return counts[cell * levels + level];
    }

    double total(int cell) {
        return cellTotals[cell];
    }

    /** The cells of each row, in the order of their columns. */
    int[][] cellsOfRows() {
        int[] sizes = new int[rows.size()];
        for (int row : cellRows) {
            sizes[row]++;
        }
        int[][] cells = java.util.Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int cell = cellRows.length - 1; cell >= 0; cell--) {
            cells[cellRows[cell]][--sizes[cellRows[cell]]] = cell;
        }
        return cells;
    }

    int cellCount() {
        return cellRows.length;
    }
}
