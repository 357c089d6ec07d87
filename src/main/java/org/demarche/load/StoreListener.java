package org.demarche.load;

import org.demarche.problem.Problem;

/** Receives problems while a store is verified. */
public interface StoreListener {

    /** A graph has been looked at. */
    void graph(String name, long quads, long positions);

    /** Something is wrong. */
    void problem(Problem problem);

    /** How many of the graphs have been looked at. */
    void progress(long done, long total);
}
