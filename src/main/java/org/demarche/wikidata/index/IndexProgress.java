package org.demarche.wikidata.index;

/** Receives progress while an index is built, several times a second, from one thread at a time. */
public interface IndexProgress {

    /** What is being done. */
    enum Phase {
        /** Dumps are read; the unit is a byte as it is stored. */
        READING,
        /** Entities are indexed; the unit is a part of what was gathered. */
        INDEXING
    }

    /** Nobody wants to know. */
    IndexProgress NONE = (phase, done, all, entities, bad) -> {};

    /**
     * Some more was done.
     *
     * @param phase what is being done
     * @param done how much of it is done
     * @param all how much there is, or 0 where that is not known
     * @param entities how many entities were gathered or indexed so far
     * @param bad how many lines could not be read so far
     */
    void advanced(Phase phase, long done, long all, long entities, long bad);
}
