package org.demarche.coding;

import java.util.Set;

/** Text from a file as messages show it: short, and without characters that a terminal would interpret. */
final class MessageText {

    private static final int MAX_LENGTH = 60;

    /** Control and format characters, lone surrogates, line and paragraph separators. */
    private static final Set<Integer> HIDDEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private MessageText() {}

    /** The text in quotation marks, at most 60 characters of it. */
    static String quote(String text) {
        return "\"" + shorten(text) + "\"";
    }

    /** The text with invisible characters written as escapes. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (HIDDEN.contains(Character.getType(c))) {
                shown.append("\\u%04X".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** At most 60 characters of the text, with invisible characters written as escapes. */
    static String shorten(String text) {
        return text.codePointCount(0, text.length()) > MAX_LENGTH
                ? visible(text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH))) + "…"
                : visible(text);
    }
}
