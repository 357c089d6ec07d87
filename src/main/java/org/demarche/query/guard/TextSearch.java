package org.demarche.query.guard;

/**
 * Finds one text in another in linear time. Java's own search takes as long as both lengths multiplied if the texts nearly match
 * everywhere.
 */
final class TextSearch {

    /** So many comparisons take some milliseconds at most. */
    private static final long QUICK = 10_000_000;

    private TextSearch() {}

    /** Whether Java's own search is quick for these lengths, whatever the texts hold. */
    static boolean isQuick(String text, String wanted) {
        return (long) text.length() * wanted.length() <= QUICK;
    }

    /**
     * The first place of a text in another, as {@link String#indexOf(String)} has it (Knuth, Morris, Pratt: Fast Pattern Matching
     * in Strings, SIAM Journal on Computing 6, 1977).
     */
    static int indexOf(String text, String wanted) {
        if (wanted.length() > text.length()) {
            return -1;
        }
        int[] borders = borders(wanted);
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            while (matched > 0 && text.charAt(i) != wanted.charAt(matched)) {
                matched = borders[matched];
            }
            if (text.charAt(i) == wanted.charAt(matched)) {
                matched++;
            }
            if (matched == wanted.length()) {
                return i - matched + 1;
            }
        }
        return -1;
    }

    /** For each beginning of the text, how long its longest proper beginning is that also ends it. */
    private static int[] borders(String text) {
        int[] borders = new int[text.length() + 1];
        int length = 0;
        for (int i = 1; i < text.length(); i++) {
            while (length > 0 && text.charAt(i) != text.charAt(length)) {
                length = borders[length];
            }
            if (text.charAt(i) == text.charAt(length)) {
                length++;
            }
            borders[i + 1] = length;
        }
        return borders;
    }
}
