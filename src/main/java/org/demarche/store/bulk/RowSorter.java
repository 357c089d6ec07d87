package org.demarche.store.bulk;

/**
 * Sorts rows that follow each other in an array, four numbers each, by unsigned order of the first, second, third and fourth:
 * quicksort with the median of three, insertion sort for short stretches. Objects for a million rows would
 * take several times the space, and the array is sorted in place.
 */
final class RowSorter {

    private static final int SHORT = 16;

    private final long[] rows;

    private RowSorter(long[] rows) {
        this.rows = rows;
    }

    /** Sorts the first rows of an array. */
    static void sort(long[] rows, int count) {
        new RowSorter(rows).sort(0, count - 1);
    }

    private void sort(int from, int to) {
        int low = from;
        int high = to;
        while (high - low > SHORT) {
            int middle = partition(low, high);
            // The shorter part first, so that the stack stays shallow.
            if (middle - low < high - middle) {
                sort(low, middle);
                low = middle + 1;
            } else {
                sort(middle + 1, high);
                high = middle;
            }
        }
        insertionSort(low, high);
    }

    /** Hoare's partition: afterwards nothing up to the result is greater than anything behind it. */
    private int partition(int low, int high) {
        int at = median(low, (low + high) >>> 1, high) * 4;
        long a = rows[at];
        long b = rows[at + 1];
        long c = rows[at + 2];
        long d = rows[at + 3];
        int i = low - 1;
        int j = high + 1;
        while (true) {
            do {
                i++;
            } while (compare(i, a, b, c, d) < 0);
            do {
                j--;
            } while (compare(j, a, b, c, d) > 0);
            if (i >= j) {
                return j;
            }
            swap(i, j);
        }
    }

    private int median(int x, int y, int z) {
        if (compare(x, y) < 0) {
            if (compare(y, z) < 0) {
                return y;
            }
            return compare(x, z) < 0 ? z : x;
        }
        if (compare(x, z) < 0) {
            return x;
        }
        return compare(y, z) < 0 ? z : y;
    }

    private void insertionSort(int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            for (int j = i; j > from && compare(j, j - 1) < 0; j--) {
                swap(j, j - 1);
            }
        }
    }

    private void swap(int i, int j) {
        for (int k = 0; k < 4; k++) {
            long kept = rows[i * 4 + k];
            rows[i * 4 + k] = rows[j * 4 + k];
            rows[j * 4 + k] = kept;
        }
    }

    private int compare(int i, int j) {
        int at = j * 4;
        return compare(i, rows[at], rows[at + 1], rows[at + 2], rows[at + 3]);
    }

    private int compare(int i, long a, long b, long c, long d) {
        int at = i * 4;
        if (rows[at] != a) {
            return Long.compareUnsigned(rows[at], a);
        }
        if (rows[at + 1] != b) {
            return Long.compareUnsigned(rows[at + 1], b);
        }
        if (rows[at + 2] != c) {
            return Long.compareUnsigned(rows[at + 2], c);
        }
        return Long.compareUnsigned(rows[at + 3], d);
    }
}
