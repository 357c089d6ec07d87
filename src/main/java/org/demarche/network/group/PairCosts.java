package org.demarche.network.group;

/**
 * The cost of two nodes being in the same group, or in different ones. It may depend on the sizes of the groups, but not on
 * their members.
 */
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
