package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.demarche.Demarche;
import org.demarche.load.LoadListener;
import org.demarche.load.LoadProgress;
import org.demarche.load.Validation;
import org.demarche.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "validate",
        description =
                "Check a corpus or a single coding without loading it: format, references, codebook rules, quotations"
                        + " (if the texts are available) and SHACL shapes.",
        footer = {"", "Example:", "  demarche validate data/articles/us-reply-2022-02-05.json"})
final class ValidateCommand implements Callable<ExitCode> {

    private static final List<String> FORMATS = List.of("text", "json");

    private final StandardStreams streams;

    @Mixin
    private CorpusOptions options;

    @Mixin
    private ProgressOption progress;

    @Parameters(
            arity = "0..1",
            paramLabel = "PATH",
            description = "Same as --data; \"-\" reads codings as JSON Lines from standard input.")
    private @Nullable Path path;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description =
                    "text: one problem per line, starting with file:line:column; json: an array of objects. Default:"
                            + " text.")
    private String format = "text";

    ValidateCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        if (!FORMATS.contains(format)) {
            throw FormatOption.unknown(format, FORMATS);
        }
        Validation validation = format.equals("json") ? asJson() : asText();
        streams.err().println(summary(validation));
        return validation.hasErrors() ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private Validation asJson() throws IOException {
        try (ProgressDisplay display = progress.report(streams);
                ProblemJsonWriter json = new ProblemJsonWriter(streams.out())) {
            return Demarche.validate(options.corpus(path, streams), listener(json::write, display));
        }
    }

    private Validation asText() throws IOException {
        PrintWriter out = streams.text();
        try (ProgressDisplay display = progress.report(streams)) {
            return Demarche.validate(options.corpus(path, streams), listener(out::println, display));
        } finally {
            out.flush();
        }
    }

    /** Problems are the result of this command and go to standard output. */
    private static LoadListener listener(Consumer<Problem> problems, ProgressDisplay display) {
        return new LoadListener() {
            @Override
            public void problem(Problem problem) {
                problems.accept(problem);
            }

            @Override
            public void progress(LoadProgress progress) {
                display.progress(progress);
            }
        };
    }

    private static String summary(Validation validation) {
        return "files: %d, positions: %d, errors: %d, warnings: %d"
                .formatted(
                        validation.files(),
                        validation.positions(),
                        validation.problems().errors(),
                        validation.problems().warnings());
    }
}
