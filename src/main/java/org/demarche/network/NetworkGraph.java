package org.demarche.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A network as nodes and ties.
 *
 * @param nodes those of the rows, then, in a two-mode network, those of the columns
 * @param rows how many nodes stand for rows
 * @param ties of a one-mode network each pair once
 * @param isTwoMode whether ties lead from rows to columns
 * @param isOfSides whether ties tell how much two actors agree and how much they disagree
 */
public record NetworkGraph(
        List<NetworkNode> nodes, int rows, List<NetworkTie> ties, boolean isTwoMode, boolean isOfSides) {

    public NetworkGraph {
        nodes = List.copyOf(nodes);
        ties = List.copyOf(ties);
    }

    /**
     * The graph of a matrix. Ties with a weight of 0 are none.
     *
     * @param known what is known of the rows and columns, by their labels
     */
    public static NetworkGraph of(NetworkMatrix matrix, boolean isTwoMode, Map<String, NetworkNode> known) {
        List<NetworkNode> nodes = new ArrayList<>();
        matrix.rows().forEach(label -> nodes.add(node(label, known)));
        int rows = nodes.size();
        if (isTwoMode) {
            matrix.columns().forEach(label -> nodes.add(node(label, known)));
        }
        List<NetworkTie> ties = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = isTwoMode ? 0 : row + 1; column < matrix.columns().size(); column++) {
                double weight = matrix.cells()[row][column];
                if (weight != 0) {
                    ties.add(new NetworkTie(row, isTwoMode ? rows + column : column, weight));
                }
            }
        }
        return new NetworkGraph(nodes, rows, ties, isTwoMode, false);
    }

    /**
     * The graph of actors who agree and disagree. There is a tie where they do either, even if as much as the other; its weight is the
     * difference.
     *
     * @param agreed how much each two agree
     * @param disagreed how much they disagree; the same rows
     */
    public static NetworkGraph ofSides(NetworkMatrix agreed, NetworkMatrix disagreed, Map<String, NetworkNode> known) {
        List<NetworkNode> nodes =
                agreed.rows().stream().map(label -> node(label, known)).toList();
        List<NetworkTie> ties = new ArrayList<>();
        for (int row = 0; row < nodes.size(); row++) {
            for (int column = row + 1; column < nodes.size(); column++) {
                double plus = agreed.cells()[row][column];
                double minus = disagreed.cells()[row][column];
                if (plus + minus > 0) {
                    ties.add(new NetworkTie(row, column, plus - minus, plus, minus));
                }
            }
        }
        return new NetworkGraph(nodes, nodes.size(), ties, false, true);
    }

    private static NetworkNode node(String label, Map<String, NetworkNode> known) {
        NetworkNode node = known.get(label);
        return node == null ? new NetworkNode(label, label, "", Map.of()) : node;
    }
}
