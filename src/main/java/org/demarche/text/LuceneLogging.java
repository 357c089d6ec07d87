package org.demarche.text;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Lucene logs advice on a JVM option when it is first used. Users of Demarche cannot follow it, so it is not shown. */
public final class LuceneLogging {

    /** Kept here because Java forgets loggers that nobody refers to, and their levels. */
    private static final Logger ADVICE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private LuceneLogging() {}

    /** To be called before Lucene is first used. */
    public static void silence() {
        ADVICE.setLevel(Level.OFF);
    }
}
