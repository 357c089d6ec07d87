package org.demarche.coding;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.model.CorpusFile;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * What reading a file gave.
 *
 * @param file the records, empty if the file has an error
 * @param problems everything that was found, in the order of the file
 * @param places where in the file the things that it describes stand
 */
public record ReadFile(Optional<CorpusFile> file, List<Problem> problems, SourceMap places) {

    public ReadFile {
        problems = problems.stream()
                .sorted(Comparator.comparingInt(
                                (Problem problem) -> problem.location().line())
                        .thenComparingInt(problem -> problem.location().column()))
                .toList();
    }

    /** A file that could not be read at all. */
    public static ReadFile unreadable(String name, IOException reason) {
        return unread(List.of(whole(name, ProblemCode.FILE_UNREADABLE, "the file cannot be read: " + reason)));
    }

    /** A file that is larger than a coding may be, and is not read for that. */
    public static ReadFile tooLarge(String name) {
        String message = "the file has more than " + (CodingReader.MAX_BYTES >> 20) + " MiB";
        return unread(List.of(whole(name, ProblemCode.FILE_TOO_LARGE, message)));
    }

    static ReadFile unread(List<Problem> problems) {
        return new ReadFile(Optional.empty(), problems, SourceMap.EMPTY);
    }

    static Problem whole(String name, ProblemCode code, String message) {
        return new Problem(code, Location.ofFile(name), message, code.mend());
    }
}
