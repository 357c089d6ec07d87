package org.demarche.load;

/**
 * What loading a corpus did.
 *
 * @param files codings read, the corpus file among them
 * @param loaded codings whose statements are in the store now
 * @param kept how many of these an interrupted loading had put there before
 * @param quads statements in their graphs
 * @param positions positions in them
 * @param problems what was found
 */
public record LoadReport(int files, int loaded, long kept, long quads, long positions, ProblemSummary problems) {

    /** Whether a coding was left out because of an error. */
    public boolean hasErrors() {
        return problems.errors() > 0;
    }

    /** The same with all that was found, after more was looked at. */
    public LoadReport with(ProblemSummary all) {
        return new LoadReport(files, loaded, kept, quads, positions, all);
    }
}
