package org.demarche.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Stores one named graph for each file of a corpus. */
public interface GraphStore extends AutoCloseable {

    /**
     * Replaces the graphs of the same names. Each graph is replaced completely or, if anything fails, not at all. An embedded store
     * replaces all or none; an endpoint may have replaced some when it fails.
     *
     * @param graphs by name; each is read once; an empty one only takes the old one away
     */
    void replace(Map<Node, Graph> graphs);

    /**
     * Starts to load any number of graphs.
     *
     * @param source identifies what they come from and that it has not changed, so that an interrupted load can be
     *     resumed; empty if nothing identifies it
     */
    GraphLoader load(String source);

    /** A name for the state of the store, which changes with every change of the store. Empty if the store cannot tell. */
    Optional<String> version();

    /** The faults of the store's files, as sentences without a full stop; empty if there are none or the store has no files. */
    default List<String> faults() {
        return List.of();
    }

    /** Runs code that reads the store several times; in an embedded store all its reads see the same state. */
    <T> T read(Supplier<T> reader);

    /** Stops waiting for a thread that does not finish reading. Its result must not be used. */
    default void giveUp(Thread reader) {}

    @Override
    void close();
}
