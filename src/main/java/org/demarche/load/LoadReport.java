package org.demarche.load;

/**
 * The result of loading or converting a corpus.
 *
 * @param files files read, including the corpus file
 * @param loaded files whose statements are now in the store
 * @param kept how many of them an interrupted load had stored before
 * @param quads statements in their graphs
 * @param positions positions in them
 * @param problems the problems found
 */
public record LoadReport(int files, int loaded, long kept, long quads, long positions, ProblemSummary problems) {

    /** Whether a file was skipped because of an error. */
    public boolean hasErrors() {
        return problems.errors() > 0;
    }

    /** The same report with the problems of a later check. */
    public LoadReport with(ProblemSummary all) {
        return new LoadReport(files, loaded, kept, quads, positions, all);
    }
}
