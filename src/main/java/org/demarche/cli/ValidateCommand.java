package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.Validation;
import org.demarche.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "validate",
        description =
                "Checks a corpus or one coding, and loads nothing: form, references, the codebook's rules, anchors"
                        + " where the texts are at hand, and the shapes.",
        footer = {"", "Example:", "  demarche validate data/articles/us-reply-2022-02-05.json"})
final class ValidateCommand implements Callable<ExitCode> {

    private static final List<String> FORMATS = List.of("text", "json");

    private final Terminal terminal;

    @Mixin
    private CorpusOptions options;

    @Parameters(arity = "0..1", paramLabel = "PATH", description = "The same as --data.")
    private @Nullable Path path;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text: one problem a line, file:line:column first; json: an array of objects. Default: text.")
    private String format = "text";

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public ExitCode call() throws IOException {
        if (!FORMATS.contains(format)) {
            throw FormatOption.unknown(format, FORMATS);
        }
        Validation validation = Demarche.validate(options.corpus(path));
        if (format.equals("json")) {
            ProblemJson.write(validation.problems(), terminal.out());
        } else {
            PrintWriter out = terminal.text();
            validation.problems().forEach(out::println);
            out.flush();
        }
        terminal.err().println(summary(validation));
        return validation.hasErrors() ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private static String summary(Validation validation) {
        long errors = validation.problems().stream().filter(Problem::isError).count();
        long warnings = validation.problems().size() - errors;
        return "files: %d, positions: %d, errors: %d, warnings: %d"
                .formatted(validation.files(), validation.positions(), errors, warnings);
    }
}
