package org.demarche.export;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** One graph of what is written, and its name: that of the default graph is {@link Quad#defaultGraphIRI}. */
record Part(Node name, Graph graph) {

    boolean isDefault() {
        return name.equals(Quad.defaultGraphIRI);
    }

    Set<Node> subjects() {
        return graph.stream().map(Triple::getSubject).collect(Collectors.toSet());
    }
}
