package org.demarche.workbench;

/**
 * An article of the corpus in the list of all of them.
 *
 * @param id of the article
 * @param title of the article
 * @param outlet name of its publisher; empty if it has none
 * @param issued date of publication, YYYY-MM-DD; empty if it is not known
 * @param state how far its coding is
 * @param positions number of positions
 * @param errors number of problems that keep it out of the graph
 * @param by who coded it; empty if nobody has yet
 * @param on when, YYYY-MM-DD
 * @param hasText whether the corpus has the text of the article
 */
public record ArticleEntry(
        String id,
        String title,
        String outlet,
        String issued,
        State state,
        int positions,
        int errors,
        String by,
        String on,
        boolean hasText) {

    /** How far a coding is. */
    public enum State {
        NOT_CODED("not coded"),
        /** Written by a program. */
        DRAFT("draft"),
        BEING_CODED("being coded"),
        REVIEWED("reviewed");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }
}
