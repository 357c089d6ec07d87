package org.demarche.export.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.graph.NodeTransformLib;

/**
 * Labels blank nodes b1, b2 and so on, in an order that depends only on the statements about them. Jena's writers number blank
 * nodes as they come, so without this the same graph would give different bytes on every run.
 *
 * <p>The method is colour refinement: a node's colour is the rank of the statements in which it occurs, with the colours of the
 * other blank nodes in their place; this is repeated until no colour splits. Nodes that still share a colour are usually
 * interchangeable: one of them is chosen, and refinement goes on. The order of nodes that the last round leaves equal follows
 * the labels in the input.
 */
public final class BlankNodeLabels {

    /** Enough for any graph that a query constructs; more would let a long chain of equal nodes take quadratic time. */
    private static final int ROUNDS = 64;

    private final List<Quad> quads;
    private Map<Node, Integer> colours = new HashMap<>();

    private BlankNodeLabels(List<Quad> quads) {
        this.quads = quads;
        quads.stream().flatMap(BlankNodeLabels::blankNodes).forEach(node -> colours.put(node, 0));
    }

    /** Passes quads on: those without blank nodes as they come, then the others with the new labels. */
    public static void relabel(Stream<Quad> quads, Consumer<Quad> target) {
        List<Quad> withBlankNodes = new ArrayList<>();
        quads.forEach(quad -> {
            if (blankNodes(quad).findAny().isPresent()) {
                withBlankNodes.add(quad);
            } else {
                target.accept(quad);
            }
        });
        Map<Node, Node> labels = new BlankNodeLabels(withBlankNodes).labels();
        withBlankNodes.forEach(quad -> target.accept(replaced(quad, node -> labels.getOrDefault(node, node))));
    }

    private Map<Node, Node> labels() {
        refineAll();
        List<Node> sorted = new ArrayList<>(colours.keySet());
        sorted.sort(Comparator.<Node, Integer>comparing(colours::get).thenComparing(Node::getBlankNodeLabel));
        Map<Node, Node> labels = new HashMap<>();
        sorted.forEach(node -> labels.put(node, NodeFactory.createBlankNode("b" + (labels.size() + 1))));
        return labels;
    }

    private void refineAll() {
        int distinct = 0;
        for (int round = 0; round < ROUNDS && distinct < colours.size(); round++) {
            colours = refined();
            int now = new HashSet<>(colours.values()).size();
            if (now == distinct) {
                separateOne();
            }
            distinct = now;
        }
    }

    /** Gives one of the nodes that share the lowest colour a colour of its own. */
    private void separateOne() {
        Map<Integer, List<Node>> byColour = colours.keySet().stream().collect(Collectors.groupingBy(colours::get));
        byColour.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .min(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream().min(Comparator.comparing(Node::getBlankNodeLabel)))
                .ifPresent(node -> colours.put(node, -1));
    }

    private Map<Node, Integer> refined() {
        Map<Node, Set<String>> statements = new HashMap<>();
        for (Quad quad : quads) {
            blankNodes(quad)
                    .forEach(node -> statements
                            .computeIfAbsent(node, any -> new TreeSet<>())
                            .add(statement(quad, node)));
        }
        Map<Node, String> signatures = new HashMap<>();
        statements.forEach((node, texts) ->
                signatures.put(node, "%09d".formatted(colour(node) + 1) + String.join("\n", texts)));
        Map<String, Integer> ranks = new HashMap<>();
        new TreeSet<>(signatures.values()).forEach(signature -> ranks.put(signature, ranks.size()));
        Map<Node, Integer> refined = new HashMap<>();
        signatures.forEach((node, signature) -> refined.put(node, ranks.getOrDefault(signature, 0)));
        return refined;
    }

    /** A statement as a blank node in it sees it. */
    private String statement(Quad quad, Node self) {
        Quad coloured =
                replaced(quad, node -> NodeFactory.createBlankNode(node.equals(self) ? "self" : "" + colour(node)));
        Node graph = quad.isDefaultGraph() ? Quad.defaultGraphIRI : coloured.getGraph();
        return Stream.of(graph, coloured.getSubject(), coloured.getPredicate(), coloured.getObject())
                .map(NodeFmtLib::strNT)
                .collect(Collectors.joining(" "));
    }

    private int colour(Node node) {
        return colours.getOrDefault(node, 0);
    }

    private static Stream<Node> blankNodes(Quad quad) {
        return Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
                .flatMap(BlankNodeLabels::blankNodes)
                .distinct();
    }

    private static Stream<Node> blankNodes(Node term) {
        if (term.isTripleTerm()) {
            Triple triple = term.getTriple();
            return Stream.of(triple.getSubject(), triple.getObject()).flatMap(BlankNodeLabels::blankNodes);
        }
        return term.isBlank() ? Stream.of(term) : Stream.empty();
    }

    private static Quad replaced(Quad quad, NodeTransform labels) {
        return NodeTransformLib.transform(term -> replaced(term, labels), quad);
    }

    private static Node replaced(Node term, NodeTransform labels) {
        if (term.isTripleTerm()) {
            return NodeFactory.createTripleTerm(
                    NodeTransformLib.transform(inner -> replaced(inner, labels), term.getTriple()));
        }
        return term.isBlank() ? labels.apply(term) : term;
    }
}
