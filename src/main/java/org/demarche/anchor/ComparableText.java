package org.demarche.anchor;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text in which quotation marks, dashes, spaces, invisible characters and Unicode normal forms no longer differ, nor, if wanted, upper and
 * lower case. Its characters know their places in the original, in UTF-16 units.
 */
final class ComparableText {

    private static final String DOUBLE_QUOTES = "\"“”„‟«»″";
    private static final String SINGLE_QUOTES = "'‘’‚‛‹›′`´";

    /** Of the letters of Hangul, behind the consonants that a syllable begins with. */
    private static final int FIRST_VOWEL = 0x1160;

    private final StringBuilder folded = new StringBuilder();
    private final boolean caseless;
    private final String chars;
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    ComparableText(String text, boolean caseless) {
        this.caseless = caseless;
        int[] codePoints = text.codePoints().toArray();
        int unit = 0;
        for (int i = 0; i < codePoints.length; ) {
            int end = i + 1;
            boolean space = isSpace(codePoints[i]);
            while (end < codePoints.length && (space ? isSpace(codePoints[end]) : joins(codePoints, end))) {
                end++;
            }
            int length = units(codePoints, i, end);
            add(space ? " " : character(codePoints, i, end), unit, unit + length);
            unit += length;
            i = end;
        }
        chars = folded.toString();
    }

    private static int units(int[] codePoints, int start, int end) {
        int units = 0;
        for (int i = start; i < end; i++) {
            units += Character.charCount(codePoints[i]);
        }
        return units;
    }

    /** Its characters. */
    String chars() {
        return chars;
    }

    /** The passage of the original that some of its characters, at least one, come from. */
    Passage original(int start, int end) {
        return new Passage(starts[start], ends[end - 1]);
    }

    /** The first character that comes from an offset of the original, or from what is after it. */
    int at(int unit) {
        int low = 0;
        int high = chars.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void add(String text, int start, int end) {
        int from = folded.length();
        folded.append(text);
        if (folded.length() > starts.length) {
            int size = Math.max(folded.length(), 2 * starts.length);
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
        }
        Arrays.fill(starts, from, folded.length(), start);
        Arrays.fill(ends, from, folded.length(), end);
    }

    /** One character with its combining marks; invisible characters, such as soft hyphens, are none. */
    private String character(int[] codePoints, int start, int end) {
        int c = codePoints[start];
        if (DOUBLE_QUOTES.indexOf(c) >= 0) {
            return "\"";
        } else if (SINGLE_QUOTES.indexOf(c) >= 0) {
            return "'";
        } else if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '−') {
            return "-";
        }
        StringBuilder visible = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (Character.getType(codePoints[i]) != Character.FORMAT) {
                visible.appendCodePoint(codePoints[i]);
            }
        }
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        return caseless ? composed.toLowerCase(Locale.ROOT) : composed;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether a code point belongs to the character that the one before it is a part of. */
    private static boolean joins(int[] codePoints, int at) {
        int c = codePoints[at];
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            // A syllable of Hangul can be written as its letters.
            default -> isJamo(c) && c >= FIRST_VOWEL && isJamo(codePoints[at - 1]);
        };
    }

    private static boolean isJamo(int c) {
        return c >= 0x1100 && c <= 0x11FF;
    }
}
