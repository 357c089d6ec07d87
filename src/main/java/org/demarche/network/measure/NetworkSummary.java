package org.demarche.network.measure;

import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkTie;

/**
 * A network in numbers.
 *
 * @param density share of the possible ties that exist
 * @param positive number of ties that join
 * @param negative number of ties that oppose
 * @param mixed number of ties that do both
 * @param weight sum of the weights
 */
public record NetworkSummary(
        int nodes, int ties, double density, int positive, int negative, int mixed, double weight) {

    /** The summary of a graph. */
    public static NetworkSummary of(NetworkGraph graph) {
        int nodes = graph.nodes().size();
        double possible =
                graph.isTwoMode() ? (double) graph.rows() * (nodes - graph.rows()) : (double) nodes * (nodes - 1) / 2;
        int[] signs = new int[3];
        double weight = 0;
        for (NetworkTie tie : graph.ties()) {
            signs[tie.sign() + 1]++;
            weight += tie.weight();
        }
        double density = possible == 0 ? 0 : graph.ties().size() / possible;
        return new NetworkSummary(nodes, graph.ties().size(), density, signs[2], signs[0], signs[1], weight);
    }
}
