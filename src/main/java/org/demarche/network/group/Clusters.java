package org.demarche.network.group;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkTie;

/**
 * Groups of nodes with more ties to each other than expected by chance: the partition with the largest modularity (Newman and Girvan
 * 2004) that several seeded runs of the Louvain method find. Only ties with a positive weight count.
 */
public final class Clusters {

    /** The cluster of a node that has no positive tie. */
    public static final int NONE = -1;

    private static final int STARTS = 10;

    private Clusters() {}

    /**
     * The cluster of each node: numbers from 0, the largest cluster first; {@link #NONE} without a positive tie.
     *
     * @param resolution higher values give smaller clusters; 1 for modularity as it is usually defined
     * @param seed the same seed gives the same clusters
     */
    public static int[] of(NetworkGraph graph, double resolution, long seed) {
        List<NetworkTie> ties =
                graph.ties().stream().filter(tie -> tie.weight() > 0).toList();
        LouvainLevel level = LouvainLevel.of(graph.nodes().size(), ties);
        Random random = new Random(seed);
        int[] best = new int[graph.nodes().size()];
        double bestQuality = Double.NEGATIVE_INFINITY;
        for (int start = 0; start < STARTS; start++) {
            int[] found = level.clusters(resolution, random);
            double quality = modularity(graph, found, resolution);
            if (quality > bestQuality + 1e-12) {
                bestQuality = quality;
                best = found;
            }
        }
        return numbered(best, ties);
    }

    /** Numbers clusters by their size, those of the same size by their first node. */
    private static int[] numbered(int[] clusterOf, List<NetworkTie> ties) {
        boolean[] isTied = new boolean[clusterOf.length];
        ties.forEach(tie -> {
            isTied[tie.source()] = true;
            isTied[tie.target()] = true;
        });
        int[] sizes = new int[clusterOf.length];
        int[] firsts = new int[clusterOf.length];
        for (int node = clusterOf.length - 1; node >= 0; node--) {
            if (isTied[node]) {
                sizes[clusterOf[node]]++;
                firsts[clusterOf[node]] = node;
            }
        }
        int[] numbers = new int[clusterOf.length];
        int[] next = {0};
        IntStream.range(0, sizes.length)
                .filter(cluster -> sizes[cluster] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer cluster) -> -sizes[cluster])
                        .thenComparingInt(cluster -> firsts[cluster]))
                .forEach(cluster -> numbers[cluster] = next[0]++);
        return IntStream.range(0, clusterOf.length)
                .map(node -> isTied[node] ? numbers[clusterOf[node]] : NONE)
                .toArray();
    }

    /**
     * The modularity of a partition: Σ over clusters of in/m − resolution · (degree/2m)², with m the sum of all weights, in that of the ties
     * within the cluster, and degree the sum of those of its nodes. 0 if no tie is positive.
     *
     * @param clusterOf the cluster of each node; nodes of {@link #NONE} have no positive tie
     */
    public static double modularity(NetworkGraph graph, int[] clusterOf, double resolution) {
        double total = 0;
        double inside = 0;
        double[] degrees = new double[clusterOf.length + 1];
        for (NetworkTie tie : graph.ties()) {
            if (tie.weight() > 0) {
                total += tie.weight();
                degrees[clusterOf[tie.source()]] += tie.weight();
                degrees[clusterOf[tie.target()]] += tie.weight();
                inside += clusterOf[tie.source()] == clusterOf[tie.target()] ? tie.weight() : 0;
            }
        }
        if (total == 0) {
            return 0;
        }
        double twice = 2 * total;
        double expected = Arrays.stream(degrees)
                .map(degree -> degree / twice * degree / twice)
                .sum();
        return inside / total - resolution * expected;
    }
}
