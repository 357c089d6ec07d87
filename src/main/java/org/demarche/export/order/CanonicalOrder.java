package org.demarche.export.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.demarche.io.StopSignal;
import org.jspecify.annotations.Nullable;

/**
 * An order of the vertices of a graph that depends on nothing but the graph, so that equal graphs are written alike.
 *
 * <p>Refinement finds most of it ({@link Partition}). What it does not separate falls into components, which are ordered one
 * by one and then sorted; of two equal ones, either may come first. Within a component, each vertex of a cell is tried in
 * turn as the first one, and the order with the smallest description wins; two equal descriptions show which vertices are
 * interchangeable, and these are not tried again (McKay and Piperno: Practical Graph Isomorphism, II, Journal of Symbolic
 * Computation 60, 2014). In large regular
 * graphs without symmetry the search ends after a while; the order then depends on the numbers of the vertices, too.
 */
final class CanonicalOrder {

    /** The limit of the search in a component, in multiples of its size. */
    private static final int EFFORT = 100;

    private static final int LEAST_WORK = 1_000_000;

    private long workLeft;

    private CanonicalOrder() {}

    /**
     * The vertices of a graph in order.
     *
     * @param colours of the vertices, 0 or more; lower ones come first
     */
    static int[] of(Incidence graph, int[] colours) {
        return new CanonicalOrder().order(graph, Partition.of(graph, colours), true);
    }

    /** An order of some vertices, with their description in this order. */
    private static final class Ordered {

        private final int[] vertices;
        private final int[] description;

        Ordered(int[] vertices, int[] description) {
            this.vertices = vertices;
            this.description = description;
        }
    }

    private int[] order(Incidence graph, Partition partition, boolean outermost) {
        int[] next = new int[graph.size()];
        int[] order = new int[graph.size()];
        for (int vertex = 0; vertex < graph.size(); vertex++) {
            next[partition.cell(vertex)] = partition.cell(vertex);
            if (partition.length(partition.cell(vertex)) == 1) {
                order[partition.cell(vertex)] = vertex;
            }
        }
        List<Ordered> components = new ArrayList<>();
        int[] numbers = new int[graph.size()];
        Arrays.fill(numbers, -1);
        for (int[] component : Components.of(graph, partition)) {
            StopSignal.check();
            Incidence part = graph.among(component, numbers);
            if (outermost) {
                workLeft = LEAST_WORK + (long) EFFORT * (part.size() + part.ends());
            }
            components.add(ordered(part, component, partition));
        }
        components.sort((one, other) -> Arrays.compare(one.description, other.description));
        for (Ordered component : components) {
            for (int vertex : component.vertices) {
                order[next[partition.cell(vertex)]++] = vertex;
            }
        }
        return order;
    }

    private Ordered ordered(Incidence part, int[] component, Partition whole) {
        int[] colours = new int[component.length];
        Arrays.setAll(colours, i -> whole.cell(component[i]));
        Ordered ordered = search(part, colours);
        int[] vertices = new int[component.length];
        Arrays.setAll(vertices, i -> component[ordered.vertices[i]]);
        return new Ordered(vertices, ordered.description);
    }

    private Ordered search(Incidence graph, int[] colours) {
        Partition partition = Partition.of(graph, colours);
        int cell = partition.smallestCell();
        if (cell < 0) {
            return described(graph, colours, partition);
        }
        Best best = new Best(graph.size());
        for (int vertex : partition.vertices(cell)) {
            StopSignal.check();
            if (best.found != null && (workLeft < 0 || best.isInterchangeable(vertex))) {
                continue;
            }
            workLeft -= graph.size() + graph.ends();
            Partition separated = partition.separating(vertex);
            if (best.found == null || separated.trace() <= best.trace) {
                best.offer(vertex, separated.trace(), described(graph, colours, separated));
            }
        }
        return best.get();
    }

    private Ordered described(Incidence graph, int[] colours, Partition partition) {
        int[] order = order(graph, partition, false);
        return new Ordered(order, graph.description(order, colours));
    }

    /** The best order so far, and which vertices are known to be interchangeable. */
    private static final class Best {

        private final int[] groups;
        private final boolean[] tried;
        private @Nullable Ordered found;
        private long trace;

        Best(int size) {
            groups = new int[size];
            Arrays.setAll(groups, i -> i);
            tried = new boolean[size];
        }

        /** @param first the vertex that was tried as the first of its cell */
        void offer(int first, long itsTrace, Ordered order) {
            tried[group(first)] = true;
            int comparison = found == null ? -1 : Long.compare(itsTrace, trace);
            if (found != null && comparison == 0) {
                comparison = Arrays.compare(order.description, found.description);
            }
            if (comparison < 0) {
                found = order;
                trace = itsTrace;
            } else if (comparison == 0 && found != null) {
                for (int i = 0; i < groups.length; i++) {
                    join(found.vertices[i], order.vertices[i]);
                }
            }
        }

        boolean isInterchangeable(int vertex) {
            return tried[group(vertex)];
        }

        Ordered get() {
            return Objects.requireNonNull(found);
        }

        private void join(int one, int other) {
            int group = group(one);
            int joined = group(other);
            groups[joined] = group;
            tried[group] |= tried[joined];
        }

        private int group(int vertex) {
            int group = vertex;
            while (groups[group] != group) {
                groups[group] = groups[groups[group]];
                group = groups[group];
            }
            return group;
        }
    }
}
