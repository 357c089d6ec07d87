package org.demarche.load;

import java.util.List;
import org.demarche.problem.Problem;

/**
 * The problems found in a corpus.
 *
 * @param first the first 10,000, in the order of the corpus; a listener receives all of them
 * @param errors number of errors; a file with an error is skipped
 * @param warnings number of warnings
 */
public record ProblemSummary(List<Problem> first, long errors, long warnings) {

    public ProblemSummary {
        first = List.copyOf(first);
    }

    /** How many there are. */
    public long count() {
        return errors + warnings;
    }
}
