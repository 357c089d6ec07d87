package org.demarche.store.bulk;

/** Receives the progress of a stage of long work on a store. */
public interface StageProgress {

    /**
     * Called now and then, possibly by several threads, but never by two at once.
     *
     * @param stage name of the stage, for people
     * @param total value of {@code done} at the end of the stage
     */
    void report(String stage, long done, long total);
}
