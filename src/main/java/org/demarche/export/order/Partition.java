package org.demarche.export.order;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Queue;
import java.util.stream.IntStream;
import org.demarche.io.StopSignal;

/**
 * The vertices of a graph in cells, so that the vertices of one cell have the same number of neighbours of each role in any
 * other cell. It is refined cell by cell, which takes time in proportion to the pairs of neighbours times the logarithm of
 * the vertices
 * (Paige and Tarjan: Three Partition Refinement Algorithms, SIAM Journal on Computing 16, 1987). The order of the cells depends on
 * the graph alone.
 */
final class Partition {

    private static final int STEPS_BETWEEN_CHECKS = 10_000;

    private final Incidence graph;
    private final int[] order;
    private final int[] places;
    private final int[] cells;
    private final int[] lengths;
    private final Queue<Integer> splitters = new ArrayDeque<>();
    private final boolean[] waiting;
    private long trace;
    private int steps;

    private Partition(Incidence graph, int[] order, int[] places, int[] cells, int[] lengths) {
        this.graph = graph;
        this.order = order;
        this.places = places;
        this.cells = cells;
        this.lengths = lengths;
        this.waiting = new boolean[order.length];
    }

    /** The coarsest such partition in which the vertices of a cell have the same colour. */
    static Partition of(Incidence graph, int[] colours) {
        int size = graph.size();
        long[] sorted = new long[size];
        for (int vertex = 0; vertex < size; vertex++) {
            sorted[vertex] = ((long) colours[vertex] << Integer.SIZE) | vertex;
        }
        Arrays.sort(sorted);
        Partition partition = new Partition(graph, new int[size], new int[size], new int[size], new int[size]);
        int start = 0;
        for (int i = 0; i < size; i++) {
            start = i > 0 && sorted[i] >> Integer.SIZE == sorted[i - 1] >> Integer.SIZE ? start : i;
            int vertex = (int) sorted[i];
            partition.order[i] = vertex;
            partition.places[vertex] = i;
            partition.cells[vertex] = start;
            partition.lengths[start]++;
        }
        for (int cell = 0; cell < size; cell += partition.lengths[cell]) {
            partition.enqueue(cell);
        }
        partition.refine();
        return partition;
    }

    /** The coarsest such partition with a vertex in a cell of its own. */
    Partition separating(int vertex) {
        Partition other = new Partition(graph, order.clone(), places.clone(), cells.clone(), lengths.clone());
        int cell = cells[vertex];
        other.swap(cell, places[vertex]);
        other.lengths[cell + 1] = lengths[cell] - 1;
        other.lengths[cell] = 1;
        for (int i = cell + 1; i < cell + lengths[cell]; i++) {
            other.cells[other.order[i]] = cell + 1;
        }
        other.enqueue(cell);
        other.refine();
        return other;
    }

    /** The number of a vertex's cell, which is the number of vertices in the cells before it. */
    int cell(int vertex) {
        return cells[vertex];
    }

    /** How many vertices a cell has. */
    int length(int cell) {
        return lengths[cell];
    }

    /** The vertices of a cell, in any order. */
    int[] vertices(int cell) {
        return Arrays.copyOfRange(order, cell, cell + lengths[cell]);
    }

    /** The first of the smallest cells that have several vertices; -1 if there is none. */
    int smallestCell() {
        int smallest = -1;
        for (int cell = 0; cell < order.length; cell += lengths[cell]) {
            if (lengths[cell] > 1 && (smallest < 0 || lengths[cell] < lengths[smallest])) {
                smallest = cell;
            }
        }
        return smallest;
    }

    /** A number that depends on how cells were split in the last refinement, and on the graph alone. */
    long trace() {
        return trace;
    }

    private void refine() {
        long[] sums = new long[order.length];
        while (!splitters.isEmpty()) {
            int splitter = splitters.remove();
            waiting[splitter] = false;
            int[] touched = addUp(splitter, sums);
            sort(touched);
            for (int from = 0, to = 0; from < touched.length; from = to) {
                int cell = cells[touched[from]];
                while (to < touched.length && cells[touched[to]] == cell) {
                    to++;
                }
                sort(touched, from, to, sums);
                split(cell, touched, from, to, sums);
            }
            for (int vertex : touched) {
                sums[vertex] = 0;
            }
        }
    }

    /** For each vertex that can still be split off, adds up the roles of its neighbours in a cell; returns those that have any. */
    private int[] addUp(int splitter, long[] sums) {
        int[] touched = new int[4];
        int count = 0;
        for (int i = splitter; i < splitter + lengths[splitter]; i++) {
            int member = order[i];
            step(graph.start(member + 1) - graph.start(member));
            for (int place = graph.start(member); place < graph.start(member + 1); place++) {
                int vertex = graph.neighbour(place);
                if (lengths[cells[vertex]] == 1) {
                    continue;
                }
                if (sums[vertex] == 0) {
                    touched = count == touched.length ? Arrays.copyOf(touched, 2 * count) : touched;
                    touched[count++] = vertex;
                }
                sums[vertex] += mixed(graph.role(place)) | 1;
            }
        }
        return Arrays.copyOf(touched, count);
    }

    /** Sorts vertices by their cells. */
    private void sort(int[] vertices) {
        long[] sorted = new long[vertices.length];
        Arrays.setAll(sorted, i -> ((long) cells[vertices[i]] << Integer.SIZE) | vertices[i]);
        Arrays.sort(sorted);
        Arrays.setAll(vertices, i -> (int) sorted[i]);
    }

    /** Sorts the vertices of a cell by their sums, which often are all the same. */
    private static void sort(int[] vertices, int from, int to, long[] sums) {
        if (IntStream.range(from, to).allMatch(i -> sums[vertices[i]] == sums[vertices[from]])) {
            return;
        }
        Integer[] sorted = new Integer[to - from];
        Arrays.setAll(sorted, i -> vertices[from + i]);
        Arrays.sort(sorted, Comparator.comparingLong(vertex -> sums[vertex]));
        for (int i = from; i < to; i++) {
            vertices[i] = sorted[i - from];
        }
    }

    /** Splits a cell: first the vertices without neighbours in the splitter, then the others by their sums. */
    private void split(int cell, int[] touched, int from, int to, long[] sums) {
        int end = cell + lengths[cell];
        int rest = lengths[cell] - (to - from);
        lengths[cell] = rest;
        trace = mixed(trace ^ (((long) cell << Integer.SIZE) + rest));
        int start = cell + rest;
        for (int i = from; i < to; i++) {
            int place = end - to + i;
            if (i == from || sums[touched[i]] != sums[touched[i - 1]]) {
                start = place;
                lengths[start] = 0;
                trace = mixed(trace ^ (sums[touched[i]] + place));
            }
            swap(place, places[touched[i]]);
            cells[touched[i]] = start;
            lengths[start]++;
        }
        enqueueParts(cell, end);
    }

    /**
     * All parts of a cell that was waiting to be a splitter; otherwise all but the largest, whose sums follow from those of
     * the others.
     */
    private void enqueueParts(int cell, int end) {
        int left = -1;
        if (!waiting[cell]) {
            left = cell;
            for (int part = cell; part < end; part += lengths[part]) {
                left = lengths[part] > lengths[left] ? part : left;
            }
        }
        for (int part = cell; part < end; part += lengths[part]) {
            if (part != left) {
                enqueue(part);
            }
        }
    }

    private void swap(int place, int other) {
        int vertex = order[place];
        order[place] = order[other];
        order[other] = vertex;
        places[order[place]] = place;
        places[vertex] = other;
    }

    private void enqueue(int cell) {
        if (!waiting[cell]) {
            waiting[cell] = true;
            splitters.add(cell);
        }
    }

    private void step(int more) {
        steps += more;
        if (steps > STEPS_BETWEEN_CHECKS) {
            steps = 0;
            StopSignal.check();
        }
    }

    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
