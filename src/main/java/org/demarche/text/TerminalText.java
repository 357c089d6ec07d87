package org.demarche.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Measures and wraps text in the columns of a terminal's character grid. The East Asian and emoji blocks that Unicode Standard
 * Annex 11 classifies as wide take two columns, marks and format characters none. Most text is ASCII, one column a character,
 * and is not measured character by character.
 */
public final class TerminalText {

    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xA000, 0xA4CF},
        {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6},
        {0x1F1E6, 0x1F1FF}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}
    };

    private static final Pattern PARTS = Pattern.compile("(?<=[-/])");

    private TerminalText() {}

    /**
     * The text as one line that a terminal cannot interpret as commands: white space becomes a space; other control characters
     * and direction overrides are shown as escapes.
     */
    public static String printable(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                out.append(' ');
            } else if (isHarmful(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** The number of columns of a printable text. */
    public static int width(String text) {
        return isAscii(text) ? text.length() : measuredWidth(text);
    }

    /** The width as the sum over all characters, whatever they are. */
    static int measuredWidth(String text) {
        int[] width = {0};
        forEachCharacter(text, character -> width[0] += characterWidth(character));
        return width[0];
    }

    /** Breaks the text into lines of at most {@code width} columns, between words or, for a longer word, within it. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.strip().split(" +", -1)) {
            for (String piece : pieces(word, width)) {
                int columns = width(piece);
                if (!line.isEmpty() && used + 1 + columns > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                used += (line.isEmpty() ? 0 : 1) + columns;
                line.append(line.isEmpty() ? "" : " ").append(piece);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Splits a word into pieces that fit on a line, after hyphens and slashes if that is enough. */
    private static List<String> pieces(String word, int width) {
        if (width(word) <= width) {
            return List.of(word);
        }
        List<String> pieces = new ArrayList<>(List.of(""));
        for (String part : PARTS.split(word, -1)) {
            if (width(part) <= width) {
                add(part, pieces, width);
            } else {
                forEachCharacter(part, character -> add(character, pieces, width));
            }
        }
        return pieces;
    }

    private static void add(String part, List<String> pieces, int width) {
        String last = pieces.getLast();
        if (!last.isEmpty() && width(last) + width(part) > width) {
            pieces.add(part);
        } else {
            pieces.set(pieces.size() - 1, last + part);
        }
    }

    /** Visits user-perceived characters: a letter with its accents, a flag, an emoji sequence. */
    private static void forEachCharacter(String text, Consumer<String> action) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            action.accept(text.substring(start, end));
            start = end;
        }
    }

    private static int characterWidth(String character) {
        return character.codePoints().map(TerminalText::codePointWidth).max().orElse(0);
    }

    private static int codePointWidth(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (isBetween(c, range[0], range[1])) {
                return 2;
            }
        }
        return 1;
    }

    /** Whether all characters are printable ASCII, so that each takes one column. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmful(int c) {
        int type = Character.getType(c);
        boolean turns = c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || isBetween(c, 0x202A, 0x202E)
                || isBetween(c, 0x2066, 0x2069);
        return turns || type == Character.CONTROL || type == Character.SURROGATE;
    }

    private static boolean isBetween(int c, int first, int last) {
        return first <= c && c <= last;
    }
}
