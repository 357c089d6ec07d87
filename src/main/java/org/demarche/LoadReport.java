package org.demarche;

import java.util.ArrayList;
import java.util.List;
import org.demarche.problem.Problem;

/**
 * What loading a corpus did.
 *
 * @param files files read
 * @param loaded files whose statements are in the store now
 * @param quads statements in their graphs
 * @param positions positions in them
 * @param problems everything found, file by file
 */
public record LoadReport(int files, int loaded, long quads, int positions, List<Problem> problems) {

    public LoadReport {
        problems = List.copyOf(problems);
    }

    /** Whether a file was left out because of an error. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** The same with further problems. */
    LoadReport with(List<Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new LoadReport(files, loaded, quads, positions, all);
    }
}
