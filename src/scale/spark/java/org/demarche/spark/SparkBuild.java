package org.demarche.spark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.demarche.text.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that {@code spark-submit} runs. */
@Command(
        name = "demarche-spark",
        mixinStandardHelpOptions = true,
        description = {
            "Check a corpus on several machines, and write its graph as N-Quads and as tables.",
            "The result is the same as that of: demarche convert, and demarche convert --tables"
        },
        footer = {
            "",
            "Example:",
            "  spark-submit … demarche-spark.jar s3a://archive/halmere --to s3a://archive/halmere-graph"
        })
public final class SparkBuild implements Callable<Integer> {

    private static final int OK = 0;
    private static final int PROBLEMS = 1;

    @Parameters(
            paramLabel = "CORPUS",
            description =
                    "Folder of a corpus as JSON Lines, with its corpus.json and links.json, in any file system that"
                            + " Spark reads.")
    private String corpus = "";

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "A new folder for the result.")
    private String to = "";

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description = "Check quotations against the texts in this folder, which each machine has at the same path.")
    private @Nullable String texts;

    @Option(names = "--no-quads", description = "Write no N-Quads.")
    private boolean noQuads;

    @Option(names = "--no-tables", description = "Write no tables.")
    private boolean noTables;

    @Option(names = "--gzip", description = "Compress the N-Quads.")
    private boolean gzip;

    /** Runs the command. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new SparkBuild()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        try (SparkSession spark =
                SparkSession.builder().appName("demarche-spark").getOrCreate()) {
            ClusterBuild.Report report = new ClusterBuild(spark)
                    .build(new ClusterBuild.Options(corpus, texts, to, !noQuads, gzip, !noTables));
            print(report);
            return report.hasErrors() ? PROBLEMS : OK;
        }
    }

    private static void print(ClusterBuild.Report report) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        report.problems().forEach(err::println);
        if (report.problemCount() > report.problems().size()) {
            err.println("… and more, in the folder problems");
        }
        List<String> columns = List.of("files", "loaded", "quads", "positions", "problems");
        List<String> row = List.of(
                Long.toString(report.files()),
                Long.toString(report.loaded()),
                Long.toString(report.quads()),
                Long.toString(report.positions()),
                Long.toString(report.problemCount()));
        err.print(new TextTable(columns, List.of(row)).write(0));
        err.flush();
    }
}
