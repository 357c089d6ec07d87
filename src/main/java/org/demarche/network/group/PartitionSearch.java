package org.demarche.network.group;

import java.util.Random;

/**
 * Finds the partition into a number of non-empty groups with the lowest cost of pairs: exactly if there are few nodes,
 * otherwise by descents from random starts. A descent makes the best move of a node to another group, and every swap of two
 * nodes that lowers the cost, until none does.
 */
final class PartitionSearch {

    /** Up to this many nodes, all partitions are tried. */
    static final int EXACT = 12;

    private static final double LEAST_GAIN = 1e-9;
    private static final int STARTS = 20;
    private static final int STARTS_TIMES_NODES = 2_000;

    private final PairCosts costs;
    private final int nodes;
    private final int groups;

    PartitionSearch(PairCosts costs, int nodes, int groups) {
        this.costs = costs;
        this.nodes = nodes;
        this.groups = groups;
    }

    /** The sum of the costs of all pairs. */
    double cost(int[] groupOf) {
        return cost(groupOf, costs.ofSizes(sizes(groupOf)));
    }

    private double cost(int[] groupOf, PairCosts.OfSizes pairs) {
        double cost = 0;
        for (int i = 0; i < nodes; i++) {
            for (int j = i + 1; j < nodes; j++) {
                cost += groupOf[i] == groupOf[j] ? pairs.same(i, j) : pairs.different(i, j);
            }
        }
        return cost;
    }

    private int[] sizes(int[] groupOf) {
        int[] sizes = new int[groups];
        for (int group : groupOf) {
            sizes[group]++;
        }
        return sizes;
    }

    /**
     * The partition.
     *
     * @param seed the same seed gives the same partition
     */
    int[] best(long seed) {
        return nodes <= EXACT ? exact() : descents(Math.clamp(STARTS_TIMES_NODES / nodes, 2, STARTS), seed);
    }

    /** Tries each partition once: a node joins a group that is in use, or opens the next one. */
    int[] exact() {
        int[] best = new int[nodes];
        double[] least = {Double.POSITIVE_INFINITY};
        place(new int[nodes], 0, 0, best, least);
        return best;
    }

    private void place(int[] groupOf, int node, int used, int[] best, double[] least) {
        if (groups - used > nodes - node) {
            return; // some group would stay empty
        }
        if (node == nodes) {
            double cost = cost(groupOf);
            if (cost < least[0]) {
                least[0] = cost;
                System.arraycopy(groupOf, 0, best, 0, nodes);
            }
            return;
        }
        for (int group = 0; group < Math.min(used + 1, groups); group++) {
            groupOf[node] = group;
            place(groupOf, node + 1, Math.max(used, group + 1), best, least);
        }
    }

    /**
     * The best of several descents.
     *
     * @param seed the same seed gives the same partition
     */
    int[] descents(int starts, long seed) {
        Random random = new Random(seed);
        int[] best = new int[0];
        double least = Double.POSITIVE_INFINITY;
        for (int start = 0; start < starts; start++) {
            int[] groupOf = start(random);
            double cost = descend(groupOf);
            if (cost < least - LEAST_GAIN) {
                least = cost;
                best = groupOf;
            }
        }
        return best;
    }

    private int[] start(Random random) {
        int[] groupOf = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            groupOf[node] = node < groups ? node : random.nextInt(groups);
        }
        for (int node = nodes - 1; node > 0; node--) {
            swap(groupOf, node, random.nextInt(node + 1));
        }
        return groupOf;
    }

    private double descend(int[] groupOf) {
        double cost = cost(groupOf);
        while (true) {
            swapAll(groupOf);
            moveOne(groupOf);
            double now = cost(groupOf);
            if (now > cost - LEAST_GAIN) {
                return now;
            }
            cost = now;
        }
    }

    /**
     * For each node and group, the extra cost of the node being in the group rather than apart from its members. While sizes
     * stay the same, the gain of moving a node is the difference between two groups.
     */
    private double[][] leanings(int[] groupOf, PairCosts.OfSizes pairs) {
        double[][] leanings = new double[nodes][groups];
        for (int i = 0; i < nodes; i++) {
            for (int j = i + 1; j < nodes; j++) {
                double leaning = pairs.same(i, j) - pairs.different(i, j);
                leanings[i][groupOf[j]] += leaning;
                leanings[j][groupOf[i]] += leaning;
            }
        }
        return leanings;
    }

    /** Swaps leave the sizes as they are, so that the costs of pairs stay the same. */
    private void swapAll(int[] groupOf) {
        PairCosts.OfSizes pairs = costs.ofSizes(sizes(groupOf));
        double[][] leanings = leanings(groupOf, pairs);
        for (int i = 0; i < nodes; i++) {
            for (int j = i + 1; j < nodes; j++) {
                int a = groupOf[i];
                int b = groupOf[j];
                if (a != b) {
                    double gain = leanings[i][a]
                            - leanings[i][b]
                            + leanings[j][b]
                            - leanings[j][a]
                            + 2 * (pairs.same(i, j) - pairs.different(i, j));
                    if (gain > LEAST_GAIN) {
                        shift(leanings, pairs, i, a, b);
                        shift(leanings, pairs, j, b, a);
                        swap(groupOf, i, j);
                    }
                }
            }
        }
    }

    private void shift(double[][] leanings, PairCosts.OfSizes pairs, int node, int from, int to) {
        for (int other = 0; other < nodes; other++) {
            if (other != node) {
                double leaning = pairs.same(node, other) - pairs.different(node, other);
                leanings[other][from] -= leaning;
                leanings[other][to] += leaning;
            }
        }
    }

    /** Makes the best of all moves. A move changes sizes, so the cost of all pairs may change. */
    private void moveOne(int[] groupOf) {
        int[] sizes = sizes(groupOf);
        double least = cost(groupOf) - LEAST_GAIN;
        int node = -1;
        int to = -1;
        for (int a = 0; a < groups; a++) {
            for (int b = 0; b < groups; b++) {
                if (a != b && sizes[a] > 1) {
                    int[] after = sizes.clone();
                    after[a]--;
                    after[b]++;
                    PairCosts.OfSizes pairs = costs.ofSizes(after);
                    double stays = cost(groupOf, pairs);
                    double[][] leanings = leanings(groupOf, pairs);
                    for (int i = 0; i < nodes; i++) {
                        if (groupOf[i] == a && stays + leanings[i][b] - leanings[i][a] < least) {
                            least = stays + leanings[i][b] - leanings[i][a];
                            node = i;
                            to = b;
                        }
                    }
                }
            }
        }
        if (node >= 0) {
            groupOf[node] = to;
        }
    }

    private static void swap(int[] groupOf, int i, int j) {
        int group = groupOf[i];
        groupOf[i] = groupOf[j];
        groupOf[j] = group;
    }
}
