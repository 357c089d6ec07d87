package org.demarche.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What is to be written: a copy of the data, and the order of everything in it.
 *
 * @param parts the graphs in the order in which they are written; the default graph only where it is not empty
 * @param union the triples of all of them
 * @param blankNodes the ranks and labels of the blank nodes
 * @param base what own IRIs are shortened by
 */
record Contents(List<Part> parts, Graph union, BlankNodes blankNodes, Base base) {

    static Contents of(Stream<Quad> quads) {
        Map<Node, Graph> graphs = new HashMap<>();
        Graph union = GraphFactory.createDefaultGraph();
        List<Quad> withBlankNodes = new ArrayList<>();
        quads.forEach(quad -> {
            graphs.computeIfAbsent(name(quad), any -> GraphFactory.createDefaultGraph())
                    .add(quad.asTriple());
            union.add(quad.asTriple());
            if (BlankNodes.occurIn(quad)) {
                withBlankNodes.add(quad);
            }
        });
        BlankNodes blankNodes = BlankNodes.of(withBlankNodes);
        Base base = BaseChoice.among(union, graphs.keySet());
        return new Contents(sorted(graphs, new NodeOrder(blankNodes)), union, blankNodes, base);
    }

    NodeOrder nodeOrder() {
        return new NodeOrder(blankNodes);
    }

    private static Node name(Quad quad) {
        return quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph();
    }

    private static List<Part> sorted(Map<Node, Graph> graphs, NodeOrder order) {
        return graphs.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue()))
                .sorted(new PartOrder(order))
                .toList();
    }
}
