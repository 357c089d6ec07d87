package org.demarche.export;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Ranks blank nodes by what is said of them, so that they are sorted and labelled alike whatever a store calls them. Nodes
 * which that does not tell apart are ranked by the store's labels; their order is then as stable as those are.
 */
final class BlankNodes {

    private final Map<Node, Integer> ranks;

    private BlankNodes(Map<Node, Integer> ranks) {
        this.ranks = ranks;
    }

    /** @param quads all those of the data in which blank nodes occur */
    static BlankNodes of(List<Quad> quads) {
        Map<Node, String> colours = new BlankNodeColours(quads).refined();
        List<Node> sorted = colours.keySet().stream()
                .sorted(Comparator.<Node, String>comparing(colours::get).thenComparing(Node::getBlankNodeLabel))
                .toList();
        Map<Node, Integer> ranks = new HashMap<>();
        sorted.forEach(node -> ranks.put(node, ranks.size()));
        return new BlankNodes(ranks);
    }

    /** The place of a blank node of the data among all of them, from 0. */
    int rank(Node blankNode) {
        return ranks.getOrDefault(blankNode, ranks.size());
    }

    /** A label that is legal in every format, without a mark in front. */
    String label(Node blankNode) {
        return "b" + (rank(blankNode) + 1);
    }

    static boolean occurIn(Quad quad) {
        return terms(quad).anyMatch(term -> term.isBlank() || term.isTripleTerm());
    }

    /** The blank nodes of a quad, those inside triple terms among them. */
    static Set<Node> in(Quad quad) {
        return terms(quad).flatMap(BlankNodes::in).collect(Collectors.toCollection(HashSet::new));
    }

    /** The blank nodes of a term: itself, or those inside a triple term. */
    static Stream<Node> in(Node term) {
        if (term.isTripleTerm()) {
            return Stream.of(
                            term.getTriple().getSubject(),
                            term.getTriple().getPredicate(),
                            term.getTriple().getObject())
                    .flatMap(BlankNodes::in);
        }
        return term.isBlank() ? Stream.of(term) : Stream.empty();
    }

    private static Stream<Node> terms(Quad quad) {
        return Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }
}
