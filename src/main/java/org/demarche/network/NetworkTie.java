package org.demarche.network;

/**
 * A tie of two nodes.
 *
 * @param source place of one node
 * @param target place of the other; in a two-mode network the one in a column
 * @param weight the cell of the matrix, never 0
 */
public record NetworkTie(int source, int target, double weight) {

    /** Whether the tie joins (1) or opposes (-1) its nodes. */
    public int sign() {
        return weight < 0 ? -1 : 1;
    }
}
