package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.load.LoadReport;
import org.demarche.load.QuadFiles;
import org.demarche.text.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "load",
        description = {
            "Check a corpus and load it into a store or an endpoint. Loading an article again replaces it.",
            "To resume an interrupted load, run the same command again.",
            "N-Quads that convert wrote can be loaded as well: a file (.nq, .nq.gz), or a folder of them."
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
            description = "Same as --data; \"-\" reads codings as JSON Lines from standard input.")
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
                err.println("Resumed an interrupted load; " + loaded.kept() + " codings were already stored.");
            }
            streams.out().write(summary(loaded).getBytes(StandardCharsets.UTF_8));
            if (!options.keepsStore()) {
                err.println("Loaded into memory only, nothing was saved. Use --store DIR or --endpoint URL to keep the"
                        + " data.");
            }
            if (demarche.maintenance().isMostlyUnused()) {
                err.println("More than half of the store's space is unused. To free it: demarche compact --store DIR");
            }
            return loaded.hasErrors() ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    private LoadReport load(Demarche demarche) throws IOException {
        Thread interrupted = new Thread(() -> streams.err()
                .println("Interrupted. Run the same command again to resume. Every coding in the store is complete."));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (ProgressDisplay display = progress.report(streams)) {
            Optional<QuadFiles> quads = path == null ? Optional.empty() : QuadFiles.at(path);
            return quads.isPresent()
                    ? demarche.load(quads.get(), display)
                    : demarche.load(options.corpus(path, streams), display);
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
