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
import org.demarche.validate.TextFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The data that a command uses: a corpus loaded into memory, a store, or an endpoint. */
final class DataSourceOptions {

    @Mixin
    private CorpusOptions corpus;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "TDB2 database to use. Default: load the corpus into memory.")
    private @Nullable Path store;

    @Mixin
    private EndpointOptions endpoint;

    /**
     * The opened data.
     *
     * @param corpus the corpus, if it was loaded into memory
     * @param texts the texts of its articles, if at hand
     * @param incomplete whether files with errors were skipped
     */
    record Opened(Demarche demarche, Optional<Corpus> corpus, Optional<TextFolder> texts, boolean incomplete)
            implements AutoCloseable {

        ExitCode exitCode() {
            return incomplete ? ExitCode.PROBLEMS : ExitCode.OK;
        }

        @Override
        public void close() {
            demarche.close();
        }
    }

    /** Opens the store or the endpoint, or loads the corpus into memory; problems of the corpus go to standard error. */
    Opened open(PrintWriter err) throws IOException {
        if (keepsStore() && corpus.isGiven()) {
            String where = store == null ? "--endpoint" : "--store";
            throw new UsageException(
                    "Use either --data or " + where + ", not both.", "To load a corpus into a store: demarche load");
        }
        if (isEndpoint()) {
            return new Opened(endpoint.open(err), Optional.empty(), corpus.texts(), false);
        }
        if (store != null) {
            if (!Files.isDirectory(store)) {
                throw new UsageException(
                        "The store " + store + " does not exist.", "Create it: demarche load --store " + store);
            }
            Demarche opened = Demarche.at(store);
            if (opened.maintenance().isUnfinished()) {
                err.println("The store " + store + " is empty because loading was interrupted."
                        + " Load the same corpus again to resume.");
            }
            return new Opened(opened, Optional.empty(), corpus.texts(), false);
        }
        Demarche demarche = Demarche.inMemory();
        Corpus loaded = corpus.corpus();
        LoadReport report = demarche.load(loaded);
        report.problems().first().stream().filter(Problem::isError).forEach(err::println);
        if (report.hasErrors()) {
            err.println("Skipped the files with errors.");
        }
        return new Opened(demarche, Optional.of(loaded), loaded.textFolder(), report.hasErrors());
    }

    /** The store, created if it does not exist, or the endpoint, or an empty store in memory. */
    Demarche emptyStore(PrintWriter err) throws IOException {
        if (isEndpoint()) {
            return endpoint.open(err);
        }
        return store == null ? Demarche.inMemory() : Demarche.at(store);
    }

    private boolean isEndpoint() {
        if (endpoint.isGiven() && store != null) {
            throw new UsageException("Use either --store or --endpoint, not both.", "");
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
