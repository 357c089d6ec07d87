package org.demarche.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Keeps one named graph a file of a corpus. */
public interface GraphStore extends AutoCloseable {

    /**
     * Puts graphs in place of those of the same names: each of them whole or, if anything fails, not at all. An embedded store
     * replaces all or none; an endpoint may have replaced some when it fails.
     *
     * @param graphs by name; each is read once; an empty one only takes the old one away
     */
    void replace(Map<Node, Graph> graphs);

    /**
     * Begins to put in any number of graphs.
     *
     * @param source identifies what they come from and that it has not changed, so that an interrupted load can be
     *     resumed; empty if nothing identifies it
     */
    GraphLoader load(String source);

    /** Names the state of the store: whenever that is another, so is its name. Empty if the store cannot tell. */
    Optional<String> version();

    /** What is wrong with the store's files, in sentences without a full stop; empty if nothing is, or it has none of its own. */
    default List<String> faults() {
        return List.of();
    }

    /** Runs something that asks the store several times; in an embedded store it sees one state throughout. */
    <T> T read(Supplier<T> reader);

    /** Waits no longer for a thread that does not come to the end of what it reads. What it finds must not be used. */
    default void giveUp(Thread reader) {}

    @Override
    void close();
}
