package org.demarche.network.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkTie;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * How central nodes are. Degree and strength count all ties; betweenness, closeness and eigenvector centrality are defined for positive ties
 * only, and ignore the others. A strong tie is short: its length is 1 / weight (Newman 2001).
 */
public final class Centralities {

    private static final int MOST_STEPS = 10_000;
    private static final double PRECISION = 1e-10;

    private Centralities() {}

    /** The graph with the centralities of each node as attributes. */
    public static NetworkGraph added(NetworkGraph graph) {
        Map<String, Map<Integer, Double>> all = of(graph);
        NetworkGraph described = graph;
        for (var centrality : all.entrySet()) {
            List<String> values = IntStream.range(0, graph.nodes().size())
                    .mapToObj(place -> Double.toString(centrality.getValue().getOrDefault(place, 0.0)))
                    .toList();
            described = described.with(centrality.getKey(), values);
        }
        return described;
    }

    /** The centralities by their names, each by the places of the nodes. */
    static Map<String, Map<Integer, Double>> of(NetworkGraph graph) {
        Map<String, Map<Integer, Double>> all = new TreeMap<>();
        Map<Integer, Double> degree = new HashMap<>();
        Map<Integer, Double> strength = new HashMap<>();
        for (NetworkTie tie : graph.ties()) {
            for (int end : List.of(tie.source(), tie.target())) {
                degree.merge(end, 1.0, Double::sum);
                strength.merge(end, tie.strength(), Double::sum);
            }
        }
        all.put("degree", degree);
        all.put("strength", strength);
        Graph<Integer, DefaultWeightedEdge> lengths = lengths(graph);
        if (lengths.edgeSet().isEmpty()) {
            return all;
        }
        double pairs = Math.max(1, (graph.nodes().size() - 1) * (graph.nodes().size() - 2) / 2.0);
        all.put(
                "betweenness",
                new BetweennessCentrality<>(lengths, false)
                        .getScores().entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() / pairs)));
        all.put("closeness", new HarmonicCentrality<>(lengths, false, true).getScores());
        all.put("eigenvector", eigenvector(graph));
        return all;
    }

    private static Graph<Integer, DefaultWeightedEdge> lengths(NetworkGraph graph) {
        Graph<Integer, DefaultWeightedEdge> positive = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int place = 0; place < graph.nodes().size(); place++) {
            positive.addVertex(place);
        }
        for (NetworkTie tie : graph.ties()) {
            if (tie.weight() > 0) {
                DefaultWeightedEdge edge = positive.addEdge(tie.source(), tie.target());
                positive.setEdgeWeight(edge, 1 / tie.weight());
            }
        }
        return positive;
    }

    /**
     * The eigenvector of the largest eigenvalue (Bonacich 1972), its largest entry 1. Each step keeps the vector itself, too:
     * without it, the iteration would oscillate in a bipartite network.
     */
    private static Map<Integer, Double> eigenvector(NetworkGraph graph) {
        double[] vector = new double[graph.nodes().size()];
        Arrays.fill(vector, 1);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] next = vector.clone();
            for (NetworkTie tie : graph.ties()) {
                if (tie.weight() > 0) {
                    next[tie.source()] += tie.weight() * vector[tie.target()];
                    next[tie.target()] += tie.weight() * vector[tie.source()];
                }
            }
            double largest = Arrays.stream(next).max().orElse(1);
            double change = 0;
            for (int place = 0; place < next.length; place++) {
                next[place] /= largest;
                change = Math.max(change, Math.abs(next[place] - vector[place]));
            }
            vector = next;
            if (change < PRECISION) {
                break;
            }
        }
        Map<Integer, Double> scores = new HashMap<>();
        for (int place = 0; place < vector.length; place++) {
            scores.put(place, vector[place] < PRECISION ? 0 : vector[place]);
        }
        return scores;
    }
}
