package org.demarche.network;

/**
 * A tie of two nodes.
 *
 * @param source place of one node
 * @param target place of the other; in a two-mode network the one in a column
 * @param weight the cell of the matrix
 * @param agreed the part that joins the nodes
 * @param disagreed the part that opposes them
 */
public record NetworkTie(int source, int target, double weight, double agreed, double disagreed) {

    /** A tie that only joins its nodes, if the weight is positive, or only opposes them. */
    public NetworkTie(int source, int target, double weight) {
        this(source, target, weight, Math.max(weight, 0), Math.max(-weight, 0));
    }

    /** Whether the tie joins (1) or opposes (-1) its nodes, or does both (0). */
    public int sign() {
        return agreed > 0 && disagreed > 0 ? 0 : disagreed > 0 ? -1 : 1;
    }

    /** The strength of the tie, whatever its sign. */
    public double strength() {
        return agreed + disagreed;
    }
}
