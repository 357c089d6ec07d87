package org.demarche.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.eval.linking.ReportPage;
import org.demarche.wikidata.index.EntityIndex;
import org.demarche.wikidata.match.Weights;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "eval",
        hidden = true,
        description =
                "Evaluates the matcher: precision and recall with and without context, calibration of the scores, and the worst"
                        + " errors. Writes a page in Markdown.",
        footer = {"", "Example:", "  demarche link eval --index wikidata-index --names names.jsonl"})
final class LinkEvalCommand implements Callable<ExitCode> {

    private final StandardStreams streams;

    @Mixin
    private EvaluationOptions options;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Weights for the matcher, written by \"demarche link tune\". Default: the built-in weights.")
    private @Nullable Path weights;

    @Mixin
    private OutputOption output;

    @Mixin
    private ProgressOption progress;

    LinkEvalCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        String page = measure(weights());
        output.write(streams.out(), out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
        return ExitCode.OK;
    }

    private String measure(Weights chosen) throws IOException {
        try (EntityIndex entities = options.open();
                ProgressDisplay display = progress.report(streams)) {
            return ReportPage.of(options.evaluation(entities, display).measure(chosen));
        }
    }

    private Weights weights() throws IOException {
        if (weights == null) {
            return Weights.builtIn();
        }
        try {
            return Weights.read(weights);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "\"" + e.getMessage() + "\" in " + weights + " is not a valid line of weights.",
                    "Write weights with: demarche link tune");
        }
    }
}
