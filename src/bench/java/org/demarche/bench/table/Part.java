package org.demarche.bench.table;

/** A part of the table. */
interface Part {

    /** Measures, and puts what comes of it into the report. */
    void run(Bench bench) throws Exception;
}
