package org.demarche.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A network as nodes and ties.
 *
 * @param nodes those of the rows, then, in a two-mode network, those of the columns
 * @param rows number of nodes that represent rows
 * @param ties of a one-mode network each pair once
 * @param isTwoMode whether ties lead from rows to columns
 * @param isOfSides whether ties record how much two actors agree and how much they disagree
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
     * The graph of actors who agree and disagree. There is a tie if they do either, even if both are equal; its weight is the
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

    /** The same with an attribute of nodes; those whose value is empty do not have it. */
    public NetworkGraph with(String attribute, List<String> values) {
        List<NetworkNode> named = new ArrayList<>();
        for (int place = 0; place < nodes.size(); place++) {
            named.add(nodes.get(place).with(attribute, values.get(place)));
        }
        return new NetworkGraph(named, rows, ties, isTwoMode, isOfSides);
    }

    /** How many ties each node has. */
    public int[] degrees() {
        int[] degrees = new int[nodes.size()];
        for (NetworkTie tie : ties) {
            degrees[tie.source()]++;
            degrees[tie.target()]++;
        }
        return degrees;
    }

    /** The same nodes with the ties that are as strong as a threshold, or stronger. */
    public NetworkGraph atLeast(double threshold) {
        List<NetworkTie> strong =
                ties.stream().filter(tie -> tie.strength() >= threshold).toList();
        return new NetworkGraph(nodes, rows, strong, isTwoMode, isOfSides);
    }

    /** Some of the nodes, with the ties between them. */
    public NetworkGraph part(IntPredicate isKept) {
        int[] places = new int[nodes.size()];
        List<NetworkNode> kept = new ArrayList<>();
        int keptRows = 0;
        for (int node = 0; node < places.length; node++) {
            places[node] = isKept.test(node) ? kept.size() : -1;
            if (places[node] >= 0) {
                kept.add(nodes.get(node));
                keptRows += node < rows ? 1 : 0;
            }
        }
        List<NetworkTie> inside = ties.stream()
                .filter(tie -> places[tie.source()] >= 0 && places[tie.target()] >= 0)
                .map(tie -> new NetworkTie(
                        places[tie.source()], places[tie.target()], tie.weight(), tie.agreed(), tie.disagreed()))
                .toList();
        return new NetworkGraph(kept, keptRows, inside, isTwoMode, isOfSides);
    }

    private static NetworkNode node(String label, Map<String, NetworkNode> known) {
        NetworkNode node = known.get(label);
        return node == null ? new NetworkNode(label, label, "", Map.of()) : node;
    }
}
