package org.demarche.export.order;

import java.util.Arrays;

/**
 * The neighbours of the vertices of a graph, with their roles. Blank nodes are neighbours of the statements that contain
 * them; both are vertices, and each pair of neighbours has one role.
 */
final class Incidence {

    private final int[] starts;
    private final int[] neighbours;
    private final int[] roles;

    private Incidence(int[] starts, int[] neighbours, int[] roles) {
        this.starts = starts;
        this.neighbours = neighbours;
        this.roles = roles;
    }

    /**
     * Connects pairs of vertices.
     *
     * @param size number of vertices
     * @param ends two vertices for each pair, one after the other
     * @param pairRoles the role of each pair
     */
    static Incidence of(int size, int[] ends, int[] pairRoles) {
        int[] starts = new int[size + 1];
        for (int end : ends) {
            starts[end + 1]++;
        }
        for (int vertex = 0; vertex < size; vertex++) {
            starts[vertex + 1] += starts[vertex];
        }
        int[] free = Arrays.copyOf(starts, size);
        int[] neighbours = new int[ends.length];
        int[] roles = new int[ends.length];
        for (int i = 0; i < ends.length; i++) {
            int place = free[ends[i]]++;
            neighbours[place] = ends[i ^ 1];
            roles[place] = pairRoles[i >> 1];
        }
        return new Incidence(starts, neighbours, roles);
    }

    int size() {
        return starts.length - 1;
    }

    /** Twice the number of pairs. */
    int ends() {
        return neighbours.length;
    }

    /** The index of the first neighbour of a vertex; its neighbours end before those of the next vertex. */
    int start(int vertex) {
        return starts[vertex];
    }

    int neighbour(int place) {
        return neighbours[place];
    }

    int role(int place) {
        return roles[place];
    }

    /**
     * Some vertices with the pairs among them.
     *
     * @param vertices the n-th becomes vertex n
     * @param numbers room for a number of every vertex; all -1, before and afterwards
     */
    Incidence among(int[] vertices, int[] numbers) {
        int most = 0;
        for (int i = 0; i < vertices.length; i++) {
            numbers[vertices[i]] = i;
            most += starts[vertices[i] + 1] - starts[vertices[i]];
        }
        int[] begins = new int[vertices.length + 1];
        int[] kept = new int[most];
        int[] keptRoles = new int[most];
        int count = 0;
        for (int i = 0; i < vertices.length; i++) {
            for (int place = starts[vertices[i]]; place < starts[vertices[i] + 1]; place++) {
                if (numbers[neighbours[place]] >= 0) {
                    kept[count] = numbers[neighbours[place]];
                    keptRoles[count++] = roles[place];
                }
            }
            begins[i + 1] = count;
        }
        for (int vertex : vertices) {
            numbers[vertex] = -1;
        }
        return new Incidence(begins, Arrays.copyOf(kept, count), Arrays.copyOf(keptRoles, count));
    }

    /**
     * Describes the graph with its vertices in an order: two graphs are equal if and only if their descriptions are.
     *
     * @param colours of the vertices
     */
    int[] description(int[] order, int[] colours) {
        int[] ranks = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i;
        }
        int[] description = new int[2 * order.length + 2 * neighbours.length];
        int end = 0;
        for (int vertex : order) {
            int degree = starts[vertex + 1] - starts[vertex];
            long[] pairs = new long[degree];
            for (int i = 0; i < degree; i++) {
                int place = starts[vertex] + i;
                pairs[i] = ((long) ranks[neighbours[place]] << Integer.SIZE) | roles[place];
            }
            Arrays.sort(pairs);
            description[end++] = colours[vertex];
            description[end++] = degree;
            for (long pair : pairs) {
                description[end++] = (int) (pair >> Integer.SIZE);
                description[end++] = (int) pair;
            }
        }
        return description;
    }
}
