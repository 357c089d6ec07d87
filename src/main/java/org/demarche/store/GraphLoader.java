package org.demarche.store;

import org.demarche.rdf.NamedGraph;
import org.demarche.store.bulk.StageProgress;

/**
 * Puts graphs into a store, one after the other, each in place of the one of the same name. Whatever happens, each graph is
 * in the store whole or not at all; but which of them are there is certain only after {@link #finish}.
 */
public interface GraphLoader extends AutoCloseable {

    /**
     * How many of the first graphs are in the store already, put there by a load of the same source that did not come
     * to its end.
     */
    long kept();

    /** Takes a graph. All are to be put, those that were kept, too: what follows from all of them together depends on these. */
    void put(NamedGraph graph);

    /**
     * Puts into the store what is not there yet.
     *
     * @param progress receives what is done and how far; a new store may still have much to do
     */
    void finish(StageProgress progress);

    /** Gives up what is not in the store yet, unless all of it is. */
    @Override
    void close();
}
