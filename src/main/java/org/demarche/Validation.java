package org.demarche;

import java.util.List;
import org.demarche.problem.Problem;

/**
 * What checking a corpus found.
 *
 * @param files files read
 * @param positions positions in the files without errors
 * @param problems everything found, file by file, then what the shapes found
 */
public record Validation(int files, int positions, List<Problem> problems) {

    public Validation {
        problems = List.copyOf(problems);
    }

    /** Whether any problem is an error. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
