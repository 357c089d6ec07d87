package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.LoadReport;
import org.demarche.query.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "load",
        description = "Checks a corpus and loads it; each file replaces what was loaded from it before.",
        footer = {"", "Example:", "  demarche load data/examples --store halmere.db"})
final class LoadCommand implements Callable<ExitCode> {

    private final Terminal terminal;

    @Mixin
    private DataOptions options;

    @Parameters(arity = "0..1", paramLabel = "PATH", description = "The same as --data.")
    private @Nullable Path path;

    LoadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public ExitCode call() throws IOException {
        PrintWriter err = terminal.err();
        try (Demarche demarche = options.emptyStore(err)) {
            LoadReport report = demarche.load(options.corpus(path));
            report.problems().forEach(err::println);
            terminal.out().write(summary(report).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (!options.keepsStore()) {
                err.println("Loaded into memory only; keep it with --store DIR or --endpoint URL.");
            }
            return report.hasErrors() ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    private static String summary(LoadReport report) {
        List<String> columns = List.of("files", "loaded", "quads", "positions", "problems");
        List<String> row = List.of(
                Integer.toString(report.files()),
                Integer.toString(report.loaded()),
                Long.toString(report.quads()),
                Integer.toString(report.positions()),
                Integer.toString(report.problems().size()));
        return new TextTable(columns, List.of(row)).write(0);
    }
}
