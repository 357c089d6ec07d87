package org.demarche.wikidata.index;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Lucene advises an option of the JVM as soon as it is used: nothing that users of ours could follow, so it is kept back. */
final class LuceneLogging {

    /** Kept, as else the logger and its level would be forgotten. */
    private static final Logger ADVICE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private LuceneLogging() {}

    static void silence() {
        ADVICE.setLevel(Level.OFF);
    }
}
