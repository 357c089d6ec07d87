package org.demarche.cli;

import java.io.OutputStream;
import java.util.List;
import org.demarche.problem.Problem;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Problems as JSON, for editors and scripts. */
final class ProblemJson {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .writerWithDefaultPrettyPrinter();

    private ProblemJson() {}

    private record Entry(
            String code,
            String severity,
            String file,
            int line,
            int column,
            String pointer,
            String message,
            String hint) {

        static Entry of(Problem problem) {
            var place = problem.location();
            return new Entry(
                    problem.code().slug(),
                    problem.severity().name().toLowerCase(java.util.Locale.ROOT),
                    place.file(),
                    place.line(),
                    place.column(),
                    place.pointer(),
                    problem.message(),
                    problem.hint());
        }
    }

    static void write(List<Problem> problems, OutputStream out) {
        WRITER.writeValue(out, problems.stream().map(Entry::of).toList());
    }
}
