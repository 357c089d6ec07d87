package org.demarche.store;

/**
 * Puts graphs into a store, one after the other, each in place of the one of the same name. Whatever happens, each graph is
 * in the store whole or not at all; but which of them are there is certain only after {@link #finish}.
 */
public interface GraphLoading extends AutoCloseable {

    /**
     * How many of the first graphs are in the store already, put there by a loading of the same source that did not come
     * to its end. They need not be put again.
     */
    long kept();

    /** Takes a graph. */
    void put(NamedGraph graph);

    /**
     * Puts into the store what is not there yet.
     *
     * @param progress is told what is done and how far; a new store may still have much to do
     */
    void finish(Progress progress);

    /** Gives up what is not in the store yet, unless all of it is. */
    @Override
    void close();

    /** How far a stage of the work has come. */
    interface Progress {

        /**
         * Is told now and then, maybe by several threads, one after the other.
         *
         * @param total what {@code done} will be at the end of the stage
         */
        void report(String stage, long done, long total);
    }
}
