package org.demarche.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Where the blank nodes of a graph are mentioned as objects. */
final class Mentions {

    private final Map<Node, Triple> first = new HashMap<>();
    private final Set<Node> several;

    /** @param shared blank nodes that are also mentioned elsewhere */
    Mentions(Graph graph, Set<Node> shared) {
        several = new HashSet<>(shared);
        graph.stream().forEach(this::add);
    }

    /** The mention of a blank node that is mentioned just once. */
    Optional<Triple> only(Node node) {
        return several.contains(node) ? Optional.empty() : Optional.ofNullable(first.get(node));
    }

    boolean isNowhere(Node node) {
        return !several.contains(node) && !first.containsKey(node);
    }

    /** The blank nodes that are mentioned just once. */
    Stream<Node> once() {
        return first.keySet().stream().filter(node -> !several.contains(node));
    }

    private void add(Triple triple) {
        Node object = triple.getObject();
        if (object.isTripleTerm()) {
            BlankNodes.in(object).forEach(several::add);
        } else if (object.isBlank() && first.putIfAbsent(object, triple) != null) {
            several.add(object);
        }
    }
}
