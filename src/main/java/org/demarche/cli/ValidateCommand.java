package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusRepair;
import org.demarche.load.CorpusValidator;
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
                        + " (if the texts are available) and SHACL shapes. One run reports all problems.",
        footer = {
            "",
            "Example:",
            "  demarche validate data/articles/us-reply-2022-02-05.json",
            "  demarche validate draft.json --corpus data",
            "  demarche validate my-corpus --fix"
        })
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
            description =
                    "Same as --data: a corpus folder, or a folder or file in it. \"-\" reads codings as JSON Lines from"
                            + " standard input.")
    private @Nullable Path path;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description =
                    "Folder of the corpus that the codings belong to. Default: the closest folder above them with a"
                            + " corpus.json.")
    private @Nullable Path within;

    @Option(
            names = "--fix",
            description =
                    "First correct what the texts decide: their digests and lengths, and the offsets, prefixes and"
                            + " suffixes of quotations whose words occur in one place. Prints each change; everything else in the"
                            + " files stays as it is.")
    private boolean fix;

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
        Corpus corpus = options.corpus(path, within, streams);
        if (fix && corpus.input().isPresent()) {
            throw new UsageException("--fix changes files, not standard input.", "Name a file or a folder.");
        }
        Validation validation = format.equals("json") ? asJson(corpus) : asText(corpus);
        streams.err().println(summary(validation));
        return validation.hasErrors() ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private Validation asJson(Corpus corpus) throws IOException {
        try (ProblemPrinter changes = streams.errors()) {
            fix(corpus, changes);
        }
        try (ProgressDisplay display = progress.report(streams);
                ProblemJsonWriter json = new ProblemJsonWriter(streams.out())) {
            return CorpusValidator.validate(corpus, listener(json::write, display));
        }
    }

    private Validation asText(Corpus corpus) throws IOException {
        try (ProblemPrinter out = streams.problems();
                ProgressDisplay display = progress.report(streams)) {
            fix(corpus, out);
            return CorpusValidator.validate(corpus, listener(out::problem, display));
        }
    }

    private void fix(Corpus corpus, ProblemPrinter changes) throws IOException {
        if (fix) {
            CorpusRepair.repair(corpus, changes::repair);
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
