package org.demarche.export.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.graph.NodeTransformLib;

/**
 * Labels blank nodes b1, b2 and so on, in an order that depends only on the statements about them ({@link BlankNodeGraph}). Jena's
 * writers number blank nodes as they come, so without this the same graph would give different bytes on every run.
 */
public final class BlankNodeLabels {

    private BlankNodeLabels() {}

    /** Passes quads on: those without blank nodes as they come, then the others with the new labels. */
    public static void relabel(Stream<Quad> quads, Consumer<Quad> target) {
        List<Quad> withBlankNodes = new ArrayList<>();
        quads.forEach(quad -> {
            if (has(quad)) {
                withBlankNodes.add(quad);
            } else {
                target.accept(quad);
            }
        });
        Map<Node, Node> labels = new HashMap<>();
        BlankNodeGraph.of(withBlankNodes)
                .ordered()
                .forEach(node -> labels.put(node, NodeFactory.createBlankNode("b" + (labels.size() + 1))));
        withBlankNodes.forEach(quad -> target.accept(replaced(quad, node -> labels.getOrDefault(node, node))));
    }

    private static boolean has(Quad quad) {
        return has(quad.getGraph()) || has(quad.getSubject()) || has(quad.getObject());
    }

    private static boolean has(Node term) {
        return term.isBlank()
                || (term.isTripleTerm()
                        && (has(term.getTriple().getSubject())
                                || has(term.getTriple().getObject())));
    }

    static Quad replaced(Quad quad, NodeTransform labels) {
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
