package org.demarche;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.store.MemoryStore;
import org.demarche.store.derived.DerivedGraph;

/**
 * Everything that a store says about one thing, except what merely follows from that.
 *
 * @param thing the thing
 * @param said what is said of it and, after that, of its parts: posts, conditions, quotations
 * @param references what refers to it, except as one of its parts
 */
public record Description(Node thing, List<Triple> said, List<Triple> references) {

    public Description {
        said = List.copyOf(said);
        references = List.copyOf(references);
    }

    static Description of(Node thing, DatasetGraph stored) {
        Set<Triple> said = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(thing));
        while (!open.isEmpty()) {
            Node node = open.remove();
            for (Triple triple : sorted(stored, node, Node.ANY)) {
                if (said.add(triple) && isPart(triple.getObject(), node)) {
                    open.add(triple.getObject());
                }
            }
        }
        return new Description(thing, new ArrayList<>(said), sorted(stored, Node.ANY, thing));
    }

    /** The same as a graph. */
    public Graph graph() {
        Graph graph = MemoryStore.newGraph();
        said.forEach(graph::add);
        references.forEach(graph::add);
        return graph;
    }

    /** Parts have the IRI of their owner, what they are, and a number. */
    private static boolean isPart(Node node, Node owner) {
        return node.isURI()
                && node.getURI().startsWith(owner.getURI() + "/")
                && node.getURI().substring(owner.getURI().length() + 1).matches("[a-z]+/\\d+");
    }

    private static List<Triple> sorted(DatasetGraph stored, Node subject, Node object) {
        try (var quads = stored.stream(Node.ANY, subject, Node.ANY, object)) {
            return quads.map(Quad::asTriple)
                    .filter(triple -> !DerivedGraph.holds(triple))
                    .distinct()
                    .sorted(Comparator.comparing(
                                    (Triple triple) -> triple.getPredicate().getURI())
                            .thenComparing(triple -> triple.getSubject().toString())
                            .thenComparing(triple -> triple.getObject().toString()))
                    .toList();
        }
    }
}
