package org.demarche.load;

import org.demarche.problem.Problem;

/** Receives problems while a store is verified. */
public interface StoreListener {

    /** A graph was checked. */
    void graph(String name, long quads, long positions);

    /** A problem was found. */
    void problem(Problem problem);

    /** How many of the graphs were checked. */
    void progress(long done, long total);
}
