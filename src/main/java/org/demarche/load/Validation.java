package org.demarche.load;

/**
 * The result of validating a corpus.
 *
 * @param files files read, including the corpus file
 * @param positions positions in files without errors
 * @param problems the problems found
 */
public record Validation(int files, long positions, ProblemSummary problems) {

    /** Whether any problem is an error. */
    public boolean hasErrors() {
        return problems.errors() > 0;
    }
}
