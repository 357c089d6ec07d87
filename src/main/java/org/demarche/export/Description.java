package org.demarche.export;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** What a graph says of a subject: properties in their order, and the values of each in theirs. */
record Description(SortedMap<Node, SortedSet<Node>> properties) {

    static Description of(Node subject, Graph graph, NodeOrder order) {
        SortedMap<Node, SortedSet<Node>> properties = new TreeMap<>(PropertyOrder.INSTANCE);
        graph.stream(subject, Node.ANY, Node.ANY)
                .forEach(triple -> properties
                        .computeIfAbsent(triple.getPredicate(), any -> new TreeSet<>(order))
                        .add(triple.getObject()));
        return new Description(properties);
    }
}
