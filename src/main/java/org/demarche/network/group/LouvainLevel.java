package org.demarche.network.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.network.NetworkTie;

/**
 * A level of the Louvain method (Blondel et al. 2008): nodes move to the cluster in which modularity is largest, the clusters become the nodes
 * of the next level, and in the end the nodes move once more, as single ones may fit better elsewhere (Rotta and Noack 2011).
 *
 * @param neighbours of each node, without itself
 * @param weights of the ties to them
 * @param degrees sums of the weights of each node's ties, those within it counted twice
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LouvainLevel(int[][] neighbours, double[][] weights, double[] degrees) {

    /** The level of the nodes themselves. */
    static LouvainLevel of(int nodes, List<NetworkTie> ties) {
        List<Map<Integer, Double>> rows = rows(nodes);
        double[] degrees = new double[nodes];
        for (NetworkTie tie : ties) {
            add(rows, tie.source(), tie.target(), tie.weight());
            degrees[tie.source()] += tie.weight();
            degrees[tie.target()] += tie.weight();
        }
        return of(rows, degrees);
    }

    private static List<Map<Integer, Double>> rows(int nodes) {
        return IntStream.range(0, nodes)
                .<Map<Integer, Double>>mapToObj(node -> new HashMap<>())
                .toList();
    }

    private static void add(List<Map<Integer, Double>> rows, int one, int other, double weight) {
        rows.get(one).merge(other, weight, Double::sum);
        rows.get(other).merge(one, weight, Double::sum);
    }

    private static LouvainLevel of(List<Map<Integer, Double>> rows, double[] degrees) {
        int[][] neighbours = rows.stream()
                .map(row -> row.keySet().stream()
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
        double[][] weights = IntStream.range(0, rows.size())
                .mapToObj(node -> Arrays.stream(neighbours[node])
                        .mapToDouble(other -> rows.get(node).getOrDefault(other, 0.0))
                        .toArray())
                .toArray(double[][]::new);
        return new LouvainLevel(neighbours, weights, degrees);
    }

    /** A cluster for each node: numbers from 0, in no order. */
    int[] clusters(double resolution, Random random) {
        int[] clusterOf = IntStream.range(0, degrees.length).toArray();
        if (move(clusterOf, resolution, random)) {
            int[] numbers = renumber(clusterOf);
            int[] above = next(clusterOf, numbers.length).clusters(resolution, random);
            Arrays.setAll(clusterOf, node -> above[clusterOf[node]]);
            move(clusterOf, resolution, random);
        }
        renumber(clusterOf);
        return clusterOf;
    }

    /** Moves each node to the neighbouring cluster that gains most, until none gains anything; false if none moved. */
    private boolean move(int[] clusterOf, double resolution, Random random) {
        double total = Arrays.stream(degrees).sum();
        double[] degreesOf = new double[degrees.length];
        for (int node = 0; node < degrees.length; node++) {
            degreesOf[clusterOf[node]] += degrees[node];
        }
        boolean[] isWaiting = new boolean[degrees.length];
        Arrays.fill(isWaiting, true);
        ArrayDeque<Integer> waiting = shuffled(random);
        double[] tiesTo = new double[degrees.length];
        boolean moved = false;
        while (!waiting.isEmpty()) {
            int node = waiting.remove();
            isWaiting[node] = false;
            int from = clusterOf[node];
            degreesOf[from] -= degrees[node];
            int to = best(node, clusterOf, tiesTo, degreesOf, resolution / total);
            degreesOf[to] += degrees[node];
            if (to != from) {
                moved = true;
                clusterOf[node] = to;
                for (int other : neighbours[node]) {
                    if (clusterOf[other] != to && !isWaiting[other]) {
                        isWaiting[other] = true;
                        waiting.add(other);
                    }
                }
            }
        }
        return moved;
    }

    private int best(int node, int[] clusterOf, double[] tiesTo, double[] degreesOf, double scale) {
        for (int i = 0; i < neighbours[node].length; i++) {
            tiesTo[clusterOf[neighbours[node][i]]] += weights[node][i];
        }
        int best = clusterOf[node];
        double bestGain = tiesTo[best] - scale * degrees[node] * degreesOf[best];
        for (int other : neighbours[node]) {
            int cluster = clusterOf[other];
            double gain = tiesTo[cluster] - scale * degrees[node] * degreesOf[cluster];
            if (gain > bestGain + 1e-12) {
                best = cluster;
                bestGain = gain;
            }
        }
        for (int other : neighbours[node]) {
            tiesTo[clusterOf[other]] = 0;
        }
        return best;
    }

    private ArrayDeque<Integer> shuffled(Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, degrees.length).boxed().toList());
        Collections.shuffle(order, random);
        return new ArrayDeque<>(order);
    }

    /** Numbers clusters from 0 by their first node; returns the old numbers in the new order. */
    private static int[] renumber(int[] clusterOf) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] old = Arrays.stream(clusterOf).distinct().toArray();
        for (int cluster : old) {
            numbers.put(cluster, numbers.size());
        }
        Arrays.setAll(clusterOf, node -> numbers.getOrDefault(clusterOf[node], 0));
        return old;
    }

    private LouvainLevel next(int[] clusterOf, int clusters) {
        List<Map<Integer, Double>> rows = rows(clusters);
        double[] sums = new double[clusters];
        for (int node = 0; node < degrees.length; node++) {
            sums[clusterOf[node]] += degrees[node];
            for (int i = 0; i < neighbours[node].length; i++) {
                int other = neighbours[node][i];
                if (node < other && clusterOf[node] != clusterOf[other]) {
                    add(rows, clusterOf[node], clusterOf[other], weights[node][i]);
                }
            }
        }
        return of(rows, sums);
    }
}
