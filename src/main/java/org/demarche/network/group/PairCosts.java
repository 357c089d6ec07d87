package org.demarche.network.group;

/** What it costs that two nodes are in the same group, or in different ones; it may depend on the sizes of the groups, but not on who is in them. */
@FunctionalInterface
interface PairCosts {

    /** The costs for groups of these sizes. */
    OfSizes ofSizes(int[] sizes);

    /** The costs of pairs; symmetric. */
    interface OfSizes {
        double same(int node, int other);

        double different(int node, int other);
    }
}
