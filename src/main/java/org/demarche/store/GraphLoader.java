package org.demarche.store;

import org.demarche.rdf.NamedGraph;
import org.demarche.store.bulk.StageProgress;

/**
 * Puts graphs into a store, one after the other, each in place of the one of the same name. A graph is stored completely or
 * not at all, whatever happens; but only after {@link #finish} is it known that all are stored.
 */
public interface GraphLoader extends AutoCloseable {

    /**
     * How many graphs, from the first on, an interrupted load of the same source has already stored.
     */
    long kept();

    /** Takes a graph. Pass every graph, also those that are already stored: the derived statements depend on all of them. */
    void put(NamedGraph graph);

    /**
     * Stores what is not stored yet.
     *
     * @param progress receives what is done and how far; a new store may still have much to do
     */
    void finish(StageProgress progress);

    /** Drops what is not stored yet. */
    @Override
    void close();
}
