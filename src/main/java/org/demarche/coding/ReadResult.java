package org.demarche.coding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.model.CorpusFile;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * The result of reading a file.
 *
 * @param file the records, empty if the file has an error
 * @param partial what was read, unless the file is not even JSON; if it has no error, the whole file
 * @param problems the problems found, in the order of the file
 * @param places the locations of the objects in the file
 */
public record ReadResult(
        Optional<CorpusFile> file, Optional<PartialFile> partial, List<Problem> problems, SourceMap places) {

    public ReadResult {
        problems = problems.stream()
                .sorted(Comparator.comparingInt(
                                (Problem problem) -> problem.location().line())
                        .thenComparingInt(problem -> problem.location().column()))
                .toList();
    }

    static ReadResult unread(List<Problem> problems) {
        return new ReadResult(Optional.empty(), Optional.empty(), problems, SourceMap.EMPTY);
    }

    static Problem whole(String name, ProblemCode code, String message) {
        return new Problem(code, Location.ofFile(name), message, code.hint());
    }
}
