package org.demarche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.io.IO;
import org.demarche.io.TemporaryFolder;
import picocli.CommandLine.Command;

/** The training run for the start-up cache of the JVM: the launcher runs the most common commands once and discards their output. */
@Command(name = "warmup", hidden = true)
final class TrainingRunCommand implements Callable<ExitCode> {

    private static final List<String[]> RUNS = List.of(
            new String[] {"query", "positions-on", "--proposal", "no-nato-enlargement"},
            new String[] {"query", "positions-on", "--proposal", "no-nato-enlargement", "--format", "json"},
            new String[] {"query"},
            new String[] {"query", "positions-on", "--help"},
            new String[] {"sparql", "-q", "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s ORDER BY ?n LIMIT 3"},
            new String[] {"describe", "nato"},
            new String[] {"export", "--format", "turtle"},
            new String[] {"validate"},
            new String[] {"serve", "--help"});

    /** The most common commands on a store. */
    private static final List<String[]> STORE_RUNS = List.of(
            new String[] {"load", "--quiet"},
            new String[] {"query", "positions-on", "--proposal", "no-nato-enlargement"},
            new String[] {"describe", "nato"},
            new String[] {"network"});

    private final StandardStreams streams;

    TrainingRunCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException, InterruptedException {
        StandardStreams nowhere =
                new StandardStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), streams.err(), 100);
        RUNS.forEach(args -> Main.run(nowhere, args));
        Path folder = Files.createTempDirectory(TemporaryFolder.path(), "training-");
        try {
            for (String[] run : STORE_RUNS) {
                String[] args = Arrays.copyOf(run, run.length + 2);
                args[run.length] = "--store";
                args[run.length + 1] = folder.resolve("store").toString();
                Main.run(nowhere, args);
            }
        } finally {
            IO.deleteAll(folder);
        }
        ServerTrainingRun.run(new CorpusOptions().corpus());
        return ExitCode.OK;
    }
}
