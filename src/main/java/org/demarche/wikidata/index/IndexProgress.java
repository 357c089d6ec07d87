package org.demarche.wikidata.index;

/** Receives progress while an index is built, several times a second, from one thread at a time. */
public interface IndexProgress {

    /** The phases. */
    enum Phase {
        /** Dumps are read; the unit is a byte as it is stored. */
        READING,
        /** Entities are indexed; the unit is a segment of the scan. */
        INDEXING
    }

    /** Ignores all progress. */
    IndexProgress NONE = (phase, done, all, entities, bad) -> {};

    /**
     * Reports progress.
     *
     * @param phase the current phase
     * @param done the completed part
     * @param all the whole, or 0 if unknown
     * @param entities entities scanned or indexed so far
     * @param bad lines so far that could not be read
     */
    void advanced(Phase phase, long done, long all, long entities, long bad);
}
