package org.demarche.export.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The connected components of the vertices that a partition does not separate. Vertices with a cell of their own connect
 * nothing.
 */
final class Components {

    private final Incidence graph;
    private final Partition partition;
    private final boolean[] seen;
    private final int[] queue;

    private Components(Incidence graph, Partition partition) {
        this.graph = graph;
        this.partition = partition;
        this.seen = new boolean[graph.size()];
        this.queue = new int[graph.size()];
    }

    /** The vertices of each part. */
    static List<int[]> of(Incidence graph, Partition partition) {
        Components components = new Components(graph, partition);
        List<int[]> all = new ArrayList<>();
        for (int vertex = 0; vertex < graph.size(); vertex++) {
            if (components.isNew(vertex)) {
                all.add(components.from(vertex));
            }
        }
        return all;
    }

    private int[] from(int vertex) {
        int count = 0;
        seen[vertex] = true;
        queue[count++] = vertex;
        for (int i = 0; i < count; i++) {
            for (int place = graph.start(queue[i]); place < graph.start(queue[i] + 1); place++) {
                int neighbour = graph.neighbour(place);
                if (isNew(neighbour)) {
                    seen[neighbour] = true;
                    queue[count++] = neighbour;
                }
            }
        }
        return Arrays.copyOf(queue, count);
    }

    private boolean isNew(int vertex) {
        return !seen[vertex] && partition.length(partition.cell(vertex)) > 1;
    }
}
