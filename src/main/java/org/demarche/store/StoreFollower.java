package org.demarche.store;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * Keeps something in step with a store. The thread that changes the store calls it, one change at a time. A state is a name
 * for the content of the store: it differs after each change, and is the same when the store is opened again; empty if the
 * store ends with the process.
 */
public interface StoreFollower {

    /** Follows nothing. */
    StoreFollower NONE = new StoreFollower() {
        @Override
        public void begin(String state) {}

        @Override
        public void note(Iterable<Triple> changed) {}

        @Override
        public void end(String state) {}

        @Override
        public void abandon() {}

        @Override
        public void add(List<Triple> graph, List<Triple> derived) {}

        @Override
        public void moved(String state) {}
    };

    /** Begins to follow a change. */
    void begin(String state);

    /** Notes statements that are added or removed, including derived ones. */
    void note(Iterable<Triple> changed);

    /** The change is committed; all later reads see it. */
    void end(String state);

    /** The change has failed and has left no trace. */
    void abandon();

    /** Takes a graph of a store that is being rebuilt, with the statements derived for its positions. {@link #end} comes after the last one. */
    void add(List<Triple> graph, List<Triple> derived);

    /** The store holds the same as before, but has another state. */
    void moved(String state);
}
