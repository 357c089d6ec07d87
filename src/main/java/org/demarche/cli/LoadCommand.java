package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.load.LoadReport;
import org.demarche.text.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "load",
        description = {
            "Checks a corpus and loads it; each coding replaces what was loaded from it before.",
            "A loading that was interrupted goes on where it was when the same corpus is loaded again."
        },
        footer = {
            "",
            "Example:",
            "  demarche load data/examples --store halmere.db",
            "  zcat articles.jsonl.gz | demarche load - --store archive.db"
        })
final class LoadCommand implements Callable<ExitCode> {

    private final StandardStreams streams;

    @Mixin
    private DataSourceOptions options;

    @Mixin
    private ProgressOption progress;

    @Parameters(
            arity = "0..1",
            paramLabel = "PATH",
            description = "The same as --data; with - the codings come from standard input, as JSON Lines.")
    private @Nullable Path path;

    LoadCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        PrintWriter err = streams.err();
        try (Demarche demarche = options.emptyStore(err)) {
            LoadReport loaded = load(demarche);
            if (loaded.kept() > 0) {
                err.println(
                        "An interrupted loading had put in " + loaded.kept() + " of the codings; it was gone on with.");
            }
            streams.out().write(summary(loaded).getBytes(StandardCharsets.UTF_8));
            if (!options.keepsStore()) {
                err.println("Loaded into memory only; keep it with --store DIR or --endpoint URL.");
            }
            return loaded.hasErrors() ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    private LoadReport load(Demarche demarche) throws IOException {
        Thread interrupted = new Thread(() -> streams.err()
                .println("Interrupted. The same command goes on from the last safe point; until then, the store holds"
                        + " what it held before and the codings that came since, each whole or not at all."));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (ProgressDisplay display = progress.report(streams)) {
            return demarche.load(options.corpus(path, streams), display);
        } finally {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
    }

    static String summary(LoadReport report) {
        List<String> columns = List.of("files", "loaded", "quads", "positions", "problems");
        List<String> row = List.of(
                Integer.toString(report.files()),
                Integer.toString(report.loaded()),
                Long.toString(report.quads()),
                Long.toString(report.positions()),
                Long.toString(report.problems().count()));
        return new TextTable(columns, List.of(row)).write(0);
    }
}
