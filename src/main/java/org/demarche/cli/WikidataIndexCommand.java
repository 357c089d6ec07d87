package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.demarche.WikidataIndex;
import org.demarche.wikidata.dump.DumpFile;
import org.demarche.wikidata.index.IndexProgress;
import org.demarche.wikidata.index.IndexReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "index",
        description =
                "Indexes JSON dumps of Wikidata: names in all languages, classes, and the statements that distinguish"
                        + " entities. An interrupted run resumes when the command is repeated.",
        footer = {
            "",
            "Examples:",
            "  demarche wikidata index latest-all.json.gz --to wikidata-index",
            "  lbzip2 -dc latest-all.json.bz2 | demarche wikidata index - --to wikidata-index"
        })
final class WikidataIndexCommand implements Callable<ExitCode> {

    private static final String STANDARD_INPUT = "-";
    private static final long MEGABYTE = 1_000_000;

    private final StandardStreams streams;

    @Parameters(
            paramLabel = "DUMP",
            arity = "1..*",
            description =
                    "JSON dump of Wikidata with one entity per line: plain, gzip or bzip2. \"-\" is standard input.")
    private List<String> dumps = List.of();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "Folder of the index. An existing index is replaced when the new one is complete.")
    private @Nullable Path to;

    @Option(
            names = "--classes",
            paramLabel = "FILE",
            description =
                    "Table of the classes whose instances are indexed. Default: persons, institutions, states, places,"
                            + " documents and themes.")
    private @Nullable Path classes;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Worker threads besides the reader. Default: number of processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private ProgressOption progress;

    WikidataIndexCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        if (threads < 1) {
            throw new UsageException("--threads must be at least 1.", "");
        }
        List<DumpFile> files = files();
        IndexReport report;
        long began = System.nanoTime();
        try (ProgressDisplay display = progress.report(streams)) {
            report = WikidataIndex.make(files, Objects.requireNonNull(to), classes, threads, listener(display));
        }
        report.failures().forEach(streams.err()::println);
        if (!progress.isQuiet()) {
            streams.err().println(speed(report.bytes(), System.nanoTime() - began));
        }
        print(report);
        return report.badLines() > 0 || !report.complete() ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private List<DumpFile> files() throws IOException {
        List<DumpFile> files = new ArrayList<>();
        for (String dump : dumps) {
            if (dump.equals(STANDARD_INPUT)) {
                files.add(DumpFile.ofStream("standard input", streams.in()));
            } else if (Files.isDirectory(Path.of(dump))) {
                throw new UsageException(dump + " is a folder, not a dump.", "Specify the files in it.");
            } else {
                files.add(DumpFile.of(Path.of(dump)));
            }
        }
        if (dumps.stream().filter(STANDARD_INPUT::equals).count() > 1) {
            throw new UsageException("Standard input can be used only once.", "");
        }
        return files;
    }

    private static IndexProgress listener(ProgressDisplay display) {
        return (phase, done, all, entities, bad) -> {
            boolean reading = phase == IndexProgress.Phase.READING;
            String read = reading && all == 0 ? "%,d MB, ".formatted(done / MEGABYTE) : "";
            String detail =
                    read + "%,d entities".formatted(entities) + (bad == 0 ? "" : ", %,d bad lines".formatted(bad));
            display.stage(reading ? "reading" : "indexing", done, all, detail);
        };
    }

    private static String speed(long bytes, long nanoseconds) {
        double seconds = nanoseconds / 1e9;
        return String.format(
                Locale.ROOT, "%.0f MB of JSON in %.1f s: %.0f MB/s", bytes / 1e6, seconds, bytes / 1e6 / seconds);
    }

    private void print(IndexReport report) {
        PrintWriter out = streams.text();
        out.println(String.format(
                Locale.ROOT,
                "lines: %d, entities: %d, repeated: %d, bad lines: %d",
                report.lines(),
                report.entities(),
                report.repeated(),
                report.badLines()));
        out.flush();
    }
}
