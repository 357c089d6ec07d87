package org.demarche.cli;

import java.util.List;
import org.demarche.problem.Suggestions;
import org.demarche.query.result.ResultFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which format the answer to a query is written. */
final class FormatOption {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description =
                    "text, markdown, csv, tsv, json, xml for tables; text, turtle, trig, ntriples, nquads, jsonld, rdfxml"
                            + " for graphs. Default: text, which is a table fitted to the streams, or Turtle.")
    private @Nullable String format;

    ResultFormat format() {
        String word = format;
        if (word == null) {
            return ResultFormat.TEXT;
        }
        return ResultFormat.ofWord(word).orElseThrow(() -> unknown(word, ResultFormat.words()));
    }

    /** The error for a format that is none of those. */
    static UsageException unknown(String format, List<String> known) {
        String near = Suggestions.didYouMean(format, known);
        String all = "The formats are " + String.join(", ", known) + ".";
        return new UsageException("There is no format \"" + format + "\".", near.isEmpty() ? all : near);
    }
}
