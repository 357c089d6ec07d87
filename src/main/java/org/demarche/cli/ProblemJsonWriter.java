package org.demarche.cli;

import java.io.OutputStream;
import org.demarche.problem.Problem;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/** Problems as a JSON array, for editors and scripts; each is written as it comes. */
final class ProblemJsonWriter implements AutoCloseable {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .writerWithDefaultPrettyPrinter();

    private final SequenceWriter entries;

    ProblemJsonWriter(OutputStream out) {
        entries = WRITER.writeValuesAsArray(out);
    }

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

    void write(Problem problem) {
        entries.write(Entry.of(problem));
    }

    @Override
    public void close() {
        entries.close();
    }
}
