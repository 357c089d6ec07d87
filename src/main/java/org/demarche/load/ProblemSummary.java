package org.demarche.load;

import java.util.List;
import org.demarche.problem.Problem;

/**
 * The problems that work on a corpus met.
 *
 * @param first the first ten thousand of them, in the order of the corpus; a listener is told all
 * @param errors how many there are that kept a file out
 * @param warnings how many others there are
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
