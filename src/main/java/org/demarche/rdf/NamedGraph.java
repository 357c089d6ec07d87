package org.demarche.rdf;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A graph and its name.
 *
 * @param name its IRI
 * @param triples its statements, none of them twice
 */
public record NamedGraph(Node name, List<Triple> triples) {

    public NamedGraph {
        triples = List.copyOf(triples);
    }
}
