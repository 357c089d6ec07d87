package org.demarche.server.pages.picture;

import java.util.HashMap;
import java.util.Map;

/** Finds the pairs of points that are in the same or a neighbouring cell of a grid, each once and in a fixed order. */
final class ForceGrid {

    private final int[] columns;
    private final int[] rows;
    private final int[] next;
    private final Map<Long, Integer> firsts = new HashMap<>();

    /** @param cell width and height of a cell */
    ForceGrid(double[] x, double[] y, double cell) {
        columns = new int[x.length];
        rows = new int[x.length];
        next = new int[x.length];
        for (int i = x.length - 1; i >= 0; i--) {
            columns[i] = (int) Math.floor(x[i] / cell);
            rows[i] = (int) Math.floor(y[i] / cell);
            Integer first = firsts.put(key(columns[i], rows[i]), i);
            next[i] = first == null ? -1 : first;
        }
    }

    /** Two points by their numbers. */
    @FunctionalInterface
    interface Pair {
        void of(int one, int other);
    }

    void pairs(Pair use) {
        for (int i = 0; i < next.length; i++) {
            for (int column = -1; column <= 1; column++) {
                for (int row = -1; row <= 1; row++) {
                    int j = firsts.getOrDefault(key(columns[i] + column, rows[i] + row), -1);
                    for (; j >= 0; j = next[j]) {
                        if (i < j) {
                            use.of(i, j);
                        }
                    }
                }
            }
        }
    }

    private static long key(int column, int row) {
        return ((long) column << 32) ^ (row & 0xffffffffL);
    }
}
