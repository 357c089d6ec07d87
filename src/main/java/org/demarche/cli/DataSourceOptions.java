package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.Demarche;
import org.demarche.load.Corpus;
import org.demarche.load.LoadReport;
import org.demarche.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** On what a command works: a corpus loaded into memory, a store, or an endpoint. */
final class DataSourceOptions {

    @Mixin
    private CorpusOptions corpus;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "TDB2 database to work on. Without it, the corpus is loaded into memory.")
    private @Nullable Path store;

    @Mixin
    private EndpointOptions endpoint;

    /**
     * What was opened.
     *
     * @param corpus what was loaded into memory, if that is what it is
     * @param incomplete whether a part of the data was left out
     */
    record Opened(Demarche demarche, Optional<Corpus> corpus, boolean incomplete) implements AutoCloseable {

        ExitCode exitCode() {
            return incomplete ? ExitCode.PROBLEMS : ExitCode.OK;
        }

        @Override
        public void close() {
            demarche.close();
        }
    }

    /** The store as it is, or the corpus loaded into memory; problems of the corpus go to the error output. */
    Opened open(PrintWriter err) throws IOException {
        if (keepsStore() && corpus.isGiven()) {
            String where = store == null ? "--endpoint" : "--store";
            throw new UsageException(
                    "Both --data and " + where + " are given.", "To put the corpus into the store: demarche load");
        }
        if (isEndpoint()) {
            return new Opened(endpoint.open(err), Optional.empty(), false);
        }
        if (store != null) {
            if (!Files.isDirectory(store)) {
                throw new UsageException(
                        "There is no store " + store + ".", "Make it with: demarche load --store " + store);
            }
            Demarche opened = Demarche.at(store);
            if (opened.isUnfinished()) {
                err.println("The store " + store + " is empty still: its loading was interrupted."
                        + " Load the same corpus again to go on with it.");
            }
            return new Opened(opened, Optional.empty(), false);
        }
        Demarche demarche = Demarche.inMemory();
        Corpus loaded = corpus.corpus();
        LoadReport report = demarche.load(loaded);
        report.problems().first().stream().filter(Problem::isError).forEach(err::println);
        if (report.hasErrors()) {
            err.println("Files with errors are left out of the answer.");
        }
        return new Opened(demarche, Optional.of(loaded), report.hasErrors());
    }

    /** The store that was named, made if it is missing, or the endpoint; memory if none was. */
    Demarche emptyStore(PrintWriter err) throws IOException {
        if (isEndpoint()) {
            return endpoint.open(err);
        }
        return store == null ? Demarche.inMemory() : Demarche.at(store);
    }

    private boolean isEndpoint() {
        if (endpoint.isGiven() && store != null) {
            throw new UsageException("Both --store and --endpoint are given.", "Give one of them.");
        }
        return endpoint.isGiven();
    }

    /** The corpus to load. */
    Corpus corpus(@Nullable Path given, StandardStreams streams) {
        return corpus.corpus(given, streams);
    }

    boolean keepsStore() {
        return store != null || endpoint.isGiven();
    }
}
