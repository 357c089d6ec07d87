package org.demarche.bench.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.demarche.bench.table.ChildJvm.Outcome;

/**
 * What every part of the table works with.
 *
 * @param whole articles of the large corpus
 * @param side articles of the one on which things are compared that take long
 * @param tools the folder of the peers that are no Java libraries
 */
record Bench(Workplace place, ChildJvm children, Report report, int whole, int side, Path tools) {

    /** Long enough for anything that is not stuck. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    /** The folder of our store of the whole corpus. */
    static final String WHOLE_STORE = "tdb2-whole";

    Outcome<Measured> measure(String heap, Task task, Object... arguments) {
        return children.run(Measured.class, heap, LIMIT, task, arguments);
    }

    /** The N-Quads of a corpus of so many articles and of the ontology, as our stores have both. */
    Path quads(int articles) throws IOException {
        Path quads = place.quads(articles);
        if (!Files.exists(quads)) {
            say("Writing N-Quads of " + articles + " articles");
            Path unfinished = place.file("unfinished.nq");
            check(measure("1g", Task.CONVERT, place.codings(articles), unfinished));
            place.withOntology(unfinished, articles);
        }
        return quads;
    }

    /** Our store of the whole corpus. */
    Path wholeStore() throws IOException {
        Path store = place.file(WHOLE_STORE);
        if (!Files.exists(store)) {
            say("Loading the whole corpus");
            check(measure("2g", Task.TDB2_FROM_CODINGS, place.codings(whole), store));
        }
        return store;
    }

    /** Removes what is large. */
    void cleanUp() throws IOException {
        Workplace.delete(place.file(WHOLE_STORE));
        Workplace.delete(place.quads(whole));
        Workplace.delete(place.quads(side));
        Workplace.delete(place.codings(whole).getParent());
        Workplace.delete(place.codings(side).getParent());
    }

    private static void check(Outcome<Measured> outcome) throws IOException {
        if (outcome.hasFailed()) {
            throw new IOException(outcome.failure());
        }
    }

    /** Tells somebody who watches what is going on. */
    void say(String words) {
        System.err.printf("%tT  %s%n", System.currentTimeMillis(), words);
    }
}
