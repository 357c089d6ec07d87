package org.demarche.network.group;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkNode;
import org.demarche.network.NetworkTie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClustersTest {

    private static NetworkGraph graph(int nodes, List<NetworkTie> ties) {
        return new NetworkGraph(
                IntStream.range(0, nodes)
                        .mapToObj(node -> new NetworkNode("n" + node, "n" + node, "", Map.of()))
                        .toList(),
                nodes,
                ties,
                false,
                false);
    }

    private static NetworkGraph random(int nodes, double density, long seed) {
        Random random = new Random(seed);
        List<NetworkTie> ties = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            for (int j = i + 1; j < nodes; j++) {
                if (random.nextDouble() < density) {
                    ties.add(new NetworkTie(i, j, 1 + random.nextInt(4)));
                }
            }
        }
        return graph(nodes, ties);
    }

    /** Two triangles with one tie between them, of docs/networks.md. */
    @Test
    void findsTwoTriangles() {
        NetworkGraph graph = graph(
                7,
                List.of(
                        new NetworkTie(0, 1, 1),
                        new NetworkTie(1, 2, 1),
                        new NetworkTie(0, 2, 1),
                        new NetworkTie(2, 3, 1),
                        new NetworkTie(3, 4, 1),
                        new NetworkTie(4, 5, 1),
                        new NetworkTie(3, 5, 1),
                        new NetworkTie(5, 6, -1)));
        int[] clusters = Clusters.of(graph, 1, 1);
        assertArrayEquals(new int[] {0, 0, 0, 1, 1, 1, Clusters.NONE}, clusters);
        assertEquals(6.0 / 7 - 0.5, Clusters.modularity(graph, clusters, 1), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsThePartitionWithTheLargestModularity(long seed) {
        NetworkGraph graph = random(9, 0.2 + 0.08 * seed, seed);
        double found = Clusters.modularity(graph, Clusters.of(graph, 1, seed), 1);
        assertEquals(largest(graph, new int[9], 0, 0), found, 1e-9);
    }

    /** Tries all partitions. */
    private static double largest(NetworkGraph graph, int[] clusterOf, int node, int used) {
        if (node == clusterOf.length) {
            return Clusters.modularity(graph, clusterOf, 1);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int cluster = 0; cluster <= used; cluster++) {
            clusterOf[node] = cluster;
            best = Math.max(best, largest(graph, clusterOf, node + 1, Math.max(used, cluster + 1)));
        }
        return best;
    }

    @Test
    void theSameSeedGivesTheSameClusters() {
        NetworkGraph graph = random(200, 0.05, 3);
        assertArrayEquals(Clusters.of(graph, 1, 7), Clusters.of(graph, 1, 7));
    }

    @Test
    void withoutTiesThereAreNoClusters() {
        assertArrayEquals(new int[] {Clusters.NONE, Clusters.NONE}, Clusters.of(graph(2, List.of()), 1, 1));
    }
}
