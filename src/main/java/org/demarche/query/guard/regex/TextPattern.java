package org.demarche.query.guard.regex;

/** A regular expression whose matching can be interrupted. */
public interface TextPattern {

    /**
     * Matches the pattern against a text.
     *
     * @param check called while matching; throws to interrupt it
     */
    Matches in(String text, Runnable check);

    /** The matches in one text, from left to right. */
    interface Matches {

        /** Moves to the next match; false if there is none. */
        boolean find();

        /** Length of the match, in UTF-16 characters. */
        int length();

        /**
         * Appends the text since the last match, and the replacement of this one.
         *
         * @throws IndexOutOfBoundsException if the replacement names a group that the pattern does not have
         */
        void replace(StringBuilder out, String replacement);

        /** Appends the text after the last match that was replaced. */
        void rest(StringBuilder out);
    }
}
