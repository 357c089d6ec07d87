package org.demarche.cli;

import java.util.List;
import org.demarche.problem.Suggestions;
import org.demarche.query.result.ResultFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The output format of a query result. */
final class FormatOption {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description =
                    "For tables: text, markdown, csv, tsv, xlsx, json or xml. For graphs: text, turtle, trig, ntriples,"
                            + " nquads, jsonld or rdfxml. Default: text, a table that fits the terminal, or Turtle.")
    private @Nullable String format;

    ResultFormat format() {
        String word = format;
        if (word == null) {
            return ResultFormat.TEXT;
        }
        return ResultFormat.ofWord(word).orElseThrow(() -> unknown(word, ResultFormat.words()));
    }

    /** The error for an unknown format. */
    static UsageException unknown(String format, List<String> known) {
        String near = Suggestions.didYouMean(format, known);
        String all = "Formats: " + String.join(", ", known);
        return new UsageException("Unknown format \"" + format + "\".", near.isEmpty() ? all : near);
    }
}
