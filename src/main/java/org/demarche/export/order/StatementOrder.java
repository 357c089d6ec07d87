package org.demarche.export.order;

import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The order of the statements about one subject: by property, then by value. */
public final class StatementOrder {

    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getPredicate, PropertyOrder.INSTANCE)
            .thenComparing(Triple::getObject, TermOrder.INSTANCE);

    private StatementOrder() {}

    /** What a graph states about a subject, in order. */
    public static Stream<Triple> about(Node subject, Graph graph) {
        return graph.stream(subject, Node.ANY, Node.ANY).sorted(ORDER);
    }
}
