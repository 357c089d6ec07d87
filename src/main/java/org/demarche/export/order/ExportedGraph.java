package org.demarche.export.order;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * One graph of an export.
 *
 * @param name its IRI or blank node; {@link Quad#defaultGraphIRI} for the default graph
 */
public record ExportedGraph(Node name, Graph graph) {

    /** Whether it is the default graph. */
    public boolean isDefault() {
        return name.equals(Quad.defaultGraphIRI);
    }

    /** The subjects, each once, in the order in which they are written. */
    public List<Node> orderedSubjects() {
        return SubjectOrder.of(name, subjects().toList(), graph);
    }

    /** The triples in the order in which they are written. */
    public Stream<Triple> triples() {
        return orderedSubjects().stream().flatMap(subject -> StatementOrder.about(subject, graph));
    }

    /** The subjects, each once, in any order. */
    Stream<Node> subjects() {
        return graph.stream().map(Triple::getSubject).distinct();
    }
}
