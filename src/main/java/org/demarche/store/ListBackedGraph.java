package org.demarche.store;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A list of triples as a graph that looks through all of them: costs nothing to make, and is quick as long as it is short. */
final class ListBackedGraph extends GraphBase {

    private final List<Triple> triples;

    ListBackedGraph(List<Triple> triples) {
        this.triples = triples;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return WrappedIterator.create(triples.iterator()).filterKeep(pattern::matches);
    }

    @Override
    protected int graphBaseSize() {
        return triples.size();
    }
}
