package org.demarche.store;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** Keeps one named graph a file of a corpus. */
public interface GraphStore extends AutoCloseable {

    /**
     * Puts graphs in place of those of the same names: all of them, or, if anything fails, none.
     *
     * @param graphs by name; each is read once
     */
    void replace(Map<Node, Graph> graphs);

    /**
     * Begins to put in any number of graphs.
     *
     * @param source identifies what they come from and that it has not changed, so that a loading that was interrupted can be
     *     gone on with; empty if nothing identifies it
     */
    GraphLoading load(String source);

    /** How many quads each of the store's indexes has, by its name; empty if it has none that could differ. */
    default Map<String, Long> indexSizes() {
        return Map.of();
    }

    /** Runs something that reads {@link #dataset()}; it sees one state of the store throughout. */
    <T> T read(Supplier<T> reader);

    /** The store as a dataset whose default graph is the union of the named ones. To be read within {@link #read}. */
    DatasetGraph dataset();

    @Override
    void close();
}
