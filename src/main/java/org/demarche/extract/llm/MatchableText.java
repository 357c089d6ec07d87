package org.demarche.extract.llm;

import java.text.Normalizer;
import java.util.stream.IntStream;

/**
 * A text without differences that do not count: forms of quotation marks and dashes, white space, soft hyphens, case, and whether
 * letters with marks are one character or several.
 */
final class MatchableText {

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char FIRST_COMPOSED = '\u00C0';

    private final String chars;
    private final int[] offsets;

    private MatchableText(String chars, int[] offsets) {
        this.chars = chars;
        this.offsets = offsets;
    }

    static MatchableText of(String text) {
        StringBuilder chars = new StringBuilder(text.length());
        IntStream.Builder offsets = IntStream.builder();
        for (int i = 0; i < text.length(); i++) {
            char c = folded(text.charAt(i));
            boolean repeated = c == ' ' && (chars.isEmpty() || chars.charAt(chars.length() - 1) == ' ');
            if (c != SOFT_HYPHEN && !repeated) {
                String decomposed = c < FIRST_COMPOSED
                        ? String.valueOf(c)
                        : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                chars.append(decomposed);
                for (int part = 0; part < decomposed.length(); part++) {
                    offsets.add(i);
                }
            }
        }
        return new MatchableText(chars.toString(), offsets.build().toArray());
    }

    private static char folded(char c) {
        return switch (c) {
            case '“', '”', '„', '«', '»' -> '"';
            case '‘', '’', '‚', '`' -> '\'';
            case '–', '—', '‐', '‑', '−' -> '-';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
        };
    }

    /** Its characters. */
    String chars() {
        return chars;
    }

    /** Where a character stands in the original text, in UTF-16 units. */
    int offset(int at) {
        return offsets[at];
    }

    /** The first character at or after an offset of the original text. */
    int at(int offset) {
        int low = 0;
        int high = chars.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offsets[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
