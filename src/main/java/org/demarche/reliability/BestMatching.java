package org.demarche.reliability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Matches the members of two lists one to one so that the sum of the weights is largest: the assignment problem, solved exactly by the
 * primal-dual (Hungarian) method.
 */
public final class BestMatching {

    private BestMatching() {}

    /**
     * A pair of the matching.
     *
     * @param first place in the first list, from 0
     * @param second place in the second list, from 0
     */
    public record Pair(int first, int second) {}

    /**
     * The best matching, in the order of the first list.
     *
     * @param weight how well two members fit; those with 0 or less are never matched
     */
    public static <A, B> List<Pair> of(List<A> first, List<B> second, ToDoubleBiFunction<A, B> weight) {
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        Set<Integer> left = new LinkedHashSet<>();
        Set<Integer> right = new LinkedHashSet<>();
        for (int i = 0; i < first.size(); i++) {
            for (int j = 0; j < second.size(); j++) {
                double fit = weight.applyAsDouble(first.get(i), second.get(j));
                if (fit > 0) {
                    int other = first.size() + j;
                    if (left.add(i)) {
                        graph.addVertex(i);
                    }
                    if (right.add(other)) {
                        graph.addVertex(other);
                    }
                    graph.setEdgeWeight(graph.addEdge(i, other), fit);
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (DefaultWeightedEdge edge : new MaximumWeightBipartiteMatching<>(graph, left, right).getMatching()) {
            int one = graph.getEdgeSource(edge);
            int two = graph.getEdgeTarget(edge);
            pairs.add(new Pair(Math.min(one, two), Math.max(one, two) - first.size()));
        }
        pairs.sort(Comparator.comparingInt(Pair::first));
        return List.copyOf(pairs);
    }
}
