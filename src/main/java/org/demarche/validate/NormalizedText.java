package org.demarche.validate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text in which quotation marks, dashes, spaces and Unicode normal forms no longer differ, with the offsets that its
 * characters have in the original. It finds a quotation that somebody retyped.
 */
final class NormalizedText {

    /** @param start first code point, from 0 */
    record Range(int start, int end) {}

    private static final String DOUBLE_QUOTES = "\"“”„‟«»″";
    private static final String SINGLE_QUOTES = "'‘’‚‛‹›′`´";

    /** Of the letters of Hangul, behind the consonants that a syllable begins with. */
    private static final int FIRST_VOWEL = 0x1160;

    private final StringBuilder normalized = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    NormalizedText(int[] codePoints) {
        for (int i = 0; i < codePoints.length; ) {
            int end = i + 1;
            boolean space = isSpace(codePoints[i]);
            while (end < codePoints.length && (space ? isSpace(codePoints[end]) : joins(codePoints, end))) {
                end++;
            }
            add(space ? " " : character(codePoints, i, end), i, end);
            i = end;
        }
    }

    /** The only passage that is the same as some words but for marks, spaces and normal form. */
    Optional<Range> find(String words) {
        String wanted = new NormalizedText(words.codePoints().toArray())
                .normalized
                .toString()
                .strip();
        int first = wanted.isEmpty() ? -1 : normalized.indexOf(wanted);
        if (first < 0 || normalized.indexOf(wanted, first + 1) >= 0) {
            return Optional.empty();
        }
        return Optional.of(new Range(starts[first], ends[first + wanted.length() - 1]));
    }

    private void add(String text, int start, int end) {
        int from = normalized.length();
        normalized.append(text);
        if (normalized.length() > starts.length) {
            int size = Math.max(normalized.length(), 2 * starts.length);
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
        }
        Arrays.fill(starts, from, normalized.length(), start);
        Arrays.fill(ends, from, normalized.length(), end);
    }

    /** One character with its combining marks; invisible characters, such as soft hyphens, are none. */
    private static String character(int[] codePoints, int start, int end) {
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
        return Normalizer.normalize(visible, Normalizer.Form.NFKC);
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
