package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.load.StoreListener;
import org.demarche.load.Verification;
import org.demarche.problem.Problem;
import org.demarche.text.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description = {
            "Check a store: the contents of its files agree, the search index among them, every article is complete, and the"
                    + " graph conforms to the SHACL shapes."
        },
        footer = {"", "Example:", "  demarche verify --store archive.db"})
final class VerifyCommand implements Callable<ExitCode> {

    private final StandardStreams streams;

    @Mixin
    private StoreOption store;

    @Mixin
    private ProgressOption progress;

    @Option(
            names = "--graphs",
            description = "Also print one line per graph with its name, quads and positions, separated by tabs.")
    private boolean graphs;

    VerifyCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        try (Demarche demarche = store.open()) {
            Verification verification = verify(demarche);
            streams.out().write(summary(verification).getBytes(StandardCharsets.UTF_8));
            streams.out().flush();
            return verification.problems() > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    private Verification verify(Demarche demarche) {
        PrintWriter out = streams.text();
        try (ProgressDisplay display = progress.report(streams)) {
            return demarche.maintenance().verify(new StoreListener() {
                @Override
                public void graph(String name, long quads, long positions) {
                    if (graphs) {
                        out.println(name + "\t" + quads + "\t" + positions);
                    }
                }

                @Override
                public void problem(Problem problem) {
                    out.println(problem);
                }

                @Override
                public void progress(long done, long total) {
                    display.stage("graphs", done, total);
                }
            });
        } finally {
            out.flush();
        }
    }

    private static String summary(Verification verification) {
        List<String> columns = List.of("graphs", "articles", "quads", "positions", "problems");
        List<String> row = List.of(
                Long.toString(verification.graphs()),
                Long.toString(verification.articles()),
                Long.toString(verification.quads()),
                Long.toString(verification.positions()),
                Long.toString(verification.problems()));
        return new TextTable(columns, List.of(row)).write(0);
    }
}
