package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.Corpus;
import org.demarche.Demarche;
import org.demarche.LoadReport;
import org.demarche.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** On what a command works: a corpus loaded into memory, or a store. */
final class DataOptions {

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description = "Corpus folder, or one coding. Default: the corpus that Demarche comes with.")
    private @Nullable Path data;

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description =
                    "Folder with the articles' texts, ARTICLE-ID.txt: checks every anchor against them and adds the"
                            + " full quotations. Default: the folder texts in the corpus, if there is one.")
    private @Nullable Path texts;

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
        if (store != null && data == null) {
            if (!Files.isDirectory(store)) {
                throw new UsageException(
                        "There is no store " + store + ".", "Make it with: demarche load --store " + store);
            }
            return new Opened(Demarche.at(store), false);
        }
        Demarche demarche = emptyStore();
        LoadReport report = demarche.load(corpus());
        report.problems().stream().filter(Problem::isError).forEach(problem -> err.println(problem));
        if (report.hasErrors()) {
            err.println("Files with errors are left out of the answer.");
        }
        return new Opened(demarche, report.hasErrors());
    }

    /** The store that was named, made if it is missing; memory if none was. */
    Demarche emptyStore() {
        return store == null ? Demarche.inMemory() : Demarche.at(store);
    }

    boolean keepsStore() {
        return store != null;
    }

    Corpus corpus() {
        return corpus(null);
    }

    /** @param given a path given without an option, which then says what {@code --data} would */
    Corpus corpus(@Nullable Path given) {
        if (given != null && data != null) {
            throw new UsageException("Both " + given + " and --data are given.", "Give one of them.");
        }
        Path named = given == null ? data : given;
        Path where = named == null ? home().resolve("data") : named;
        if (!Files.exists(where)) {
            throw new UsageException("There is no " + where + ".", "Name a corpus folder or a coding with --data.");
        }
        if (texts != null && !Files.isDirectory(texts)) {
            throw new UsageException("There is no folder " + texts + ".", "Name the folder of the texts with --texts.");
        }
        return new Corpus(where, Optional.ofNullable(texts));
    }

    /** The project's folder, which the launcher tells; without the launcher, the working folder. */
    private static Path home() {
        Path home = Path.of(System.getProperty("demarche.home", ""));
        Path here = Path.of("").toAbsolutePath();
        return home.startsWith(here) ? here.relativize(home) : home;
    }
}
