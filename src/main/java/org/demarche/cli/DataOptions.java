package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.Corpus;
import org.demarche.Demarche;
import org.demarche.LoadReport;
import org.demarche.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** On what a command works: a corpus loaded into memory, or a store. */
final class DataOptions {

    @Mixin
    private CorpusOptions corpus;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "TDB2 database to work on. Without it, the corpus is loaded into memory.")
    private @Nullable Path store;

    /** What was opened, and whether a part of its data was left out. */
    record Opened(Demarche demarche, boolean incomplete) implements AutoCloseable {

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
        if (store != null) {
            if (corpus.isGiven()) {
                throw new UsageException(
                        "Both --data and --store are given.", "To put the corpus into the store: demarche load");
            }
            if (!Files.isDirectory(store)) {
                throw new UsageException(
                        "There is no store " + store + ".", "Make it with: demarche load --store " + store);
            }
            Demarche opened = Demarche.at(store);
            if (opened.isUnfinished()) {
                err.println("The store " + store + " is empty still: its loading was interrupted."
                        + " Load the same corpus again to go on with it.");
            }
            return new Opened(opened, false);
        }
        Demarche demarche = Demarche.inMemory();
        LoadReport report = demarche.load(corpus.corpus());
        report.problems().first().stream().filter(Problem::isError).forEach(err::println);
        if (report.hasErrors()) {
            err.println("Files with errors are left out of the answer.");
        }
        return new Opened(demarche, report.hasErrors());
    }

    /** The store that was named, made if it is missing; memory if none was. */
    Demarche emptyStore() {
        return store == null ? Demarche.inMemory() : Demarche.at(store);
    }

    /** The corpus to load. */
    Corpus corpus(@Nullable Path given, Terminal terminal) {
        return corpus.corpus(given, terminal);
    }

    boolean keepsStore() {
        return store != null;
    }
}
