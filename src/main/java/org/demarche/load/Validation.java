package org.demarche.load;

/**
 * What checking a corpus found.
 *
 * @param files codings read, the corpus file among them
 * @param positions positions in those without errors
 * @param problems what was found
 */
public record Validation(int files, long positions, ProblemSummary problems) {

    /** Whether any problem is an error. */
    public boolean hasErrors() {
        return problems.errors() > 0;
    }
}
