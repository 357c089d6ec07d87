package org.demarche.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusConverter;
import org.demarche.load.CorpusTables;
import org.demarche.load.LoadReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "convert",
        description = {
            "Check a corpus of any size and write it as N-Quads, in its own order and without a store.",
            "With --tables: as tables for SQL engines, with an R2RML mapping (docs/scaling.md).",
            "For sorted output, other formats or parts of the graph, use: demarche export"
        },
        footer = {
            "",
            "Example:",
            "  demarche convert data/examples -o halmere.nq",
            "  demarche convert data/examples --tables halmere-tables",
            "  zcat articles.jsonl.gz | demarche convert - --gzip -o archive.nq.gz"
        })
final class ConvertCommand implements Callable<ExitCode> {

    private final StandardStreams streams;

    @Mixin
    private CorpusOptions options;

    @Mixin
    private OutputOption output;

    @Mixin
    private ProgressOption progress;

    @Option(names = "--gzip", description = "Compress the output.")
    private boolean gzip;

    @Option(
            names = "--tables",
            paramLabel = "DIR",
            description = "Write tables as CSV, schema.sql and mapping.ttl to a new folder, instead of N-Quads.")
    private @Nullable Path tables;

    @Parameters(
            arity = "0..1",
            paramLabel = "PATH",
            description = "Same as --data; \"-\" reads codings as JSON Lines from standard input.")
    private @Nullable Path path;

    ConvertCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        Corpus corpus = options.corpus(path, streams);
        LoadReport[] report = new LoadReport[1];
        try (ProgressDisplay display = progress.report(streams)) {
            if (tables != null) {
                report[0] = CorpusTables.write(corpus, tables, display);
            } else {
                output.write(streams.out(), out -> report[0] = convert(corpus, out, display));
            }
        }
        streams.err().write(LoadCommand.summary(report[0]));
        streams.err().flush();
        return report[0].hasErrors() ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private LoadReport convert(Corpus corpus, OutputStream out, ProgressDisplay display) throws IOException {
        if (!gzip) {
            return CorpusConverter.convert(corpus, out, display);
        }
        GZIPOutputStream compressed = new GZIPOutputStream(out, 1 << 16);
        LoadReport report = CorpusConverter.convert(corpus, compressed, display);
        compressed.finish();
        return report;
    }
}
