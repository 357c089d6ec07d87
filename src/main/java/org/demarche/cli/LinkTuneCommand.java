package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.eval.linking.Evaluation;
import org.demarche.eval.linking.EvaluationReport;
import org.demarche.eval.linking.MatchingMetrics;
import org.demarche.eval.linking.TestSetResult;
import org.demarche.text.TextTable;
import org.demarche.wikidata.index.EntityIndex;
import org.demarche.wikidata.match.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "tune",
        hidden = true,
        description = {
            "Learns the weights of the matcher from one half of the names, and reports how well it matches both"
                    + " halves.",
            "Writes the weights to standard output or a file, for \"demarche link eval --weights\"."
        },
        footer = {"", "Example:", "  demarche link tune --index wikidata-index --names names.jsonl -o weights.txt"})
final class LinkTuneCommand implements Callable<ExitCode> {

    private static final List<String> COLUMNS =
            List.of("names", "part", "first %", "in first five %", "precision %", "recall %");

    private final StandardStreams streams;

    @Mixin
    private EvaluationOptions options;

    @Mixin
    private OutputOption output;

    @Mixin
    private ProgressOption progress;

    LinkTuneCommand(StandardStreams streams) {
        this.streams = streams;
    }

    private record Learned(Weights weights, EvaluationReport report) {}

    @Override
    public ExitCode call() throws IOException {
        Learned learned = learn();
        PrintWriter report = output.isFile() ? streams.text() : streams.err();
        report.print(new TextTable(COLUMNS, rows(learned.report)).write(streams.width()));
        report.flush();
        String table = "# Made by: demarche link tune\n" + String.join("\n", learned.weights.lines()) + "\n";
        output.write(streams.out(), out -> out.write(table.getBytes(StandardCharsets.UTF_8)));
        return ExitCode.OK;
    }

    private Learned learn() throws IOException {
        try (EntityIndex entities = options.open();
                ProgressDisplay display = progress.report(streams)) {
            Evaluation evaluation = options.evaluation(entities, display);
            Weights weights = evaluation.learn();
            return new Learned(weights, evaluation.measure(weights));
        }
    }

    private static List<List<String>> rows(EvaluationReport report) {
        List<List<String>> rows = new ArrayList<>();
        report.learning().forEach(result -> rows.add(row(result, "training")));
        report.heldOut().forEach(result -> rows.add(row(result, "held out")));
        return rows;
    }

    private static List<String> row(TestSetResult result, String part) {
        MatchingMetrics figures = result.figures();
        return List.of(
                result.name(),
                part,
                percent(figures.recallAt1()),
                percent(figures.recallAt5()),
                percent(figures.precision()),
                percent(figures.recall()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
