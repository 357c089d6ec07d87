package org.demarche.bench.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.demarche.bench.table.ChildJvm.Outcome;
import org.demarche.bench.table.ChildJvm.Task;

/**
 * What all parts of the table share.
 *
 * @param large articles in the large corpus
 * @param small articles in the corpus for slow comparisons
 */
record Bench(Workplace place, ChildJvm children, Report report, int large, int small) {

    /** Enough for any single measurement. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    /** Name of the folder with the store of the large corpus. */
    static final String LARGE_STORE = "tdb2-large";

    Outcome<Measured> measure(String heap, Task task, Object... arguments) {
        return children.run(Measured.class, heap, LIMIT, task, arguments);
    }

    /** The N-Quads of a corpus and of the ontology, which our stores contain as well. */
    Path quads(int articles) throws IOException {
        Path quads = place.quads(articles);
        if (!Files.exists(quads)) {
            log("Writing N-Quads of " + articles + " articles");
            Path unfinished = place.file("unfinished.nq");
            check(measure("1g", Task.CONVERT, place.codings(articles), unfinished));
            place.withOntology(unfinished, articles);
        }
        return quads;
    }

    /** Our store of the large corpus. */
    Path largeStore() throws IOException {
        Path store = place.file(LARGE_STORE);
        if (!Files.exists(store)) {
            log("Loading the large corpus");
            check(measure("2g", Task.TDB2_FROM_CODINGS, place.codings(large), store));
        }
        return store;
    }

    /** Deletes corpora, stores and N-Quads. */
    void cleanUp() throws IOException {
        Workplace.delete(place.file(LARGE_STORE));
        for (int articles : new int[] {large, small}) {
            Workplace.delete(place.quads(articles));
            Workplace.delete(place.codings(articles).getParent());
        }
    }

    private static void check(Outcome<Measured> outcome) throws IOException {
        if (outcome.hasFailed()) {
            throw new IOException(outcome.failure());
        }
    }

    /** Reports progress on standard error. */
    void log(String message) {
        System.err.printf("%tT  %s%n", System.currentTimeMillis(), message);
    }
}
