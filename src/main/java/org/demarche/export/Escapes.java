package org.demarche.export;

import java.util.function.IntFunction;

/** Text between the marks of N-Triples and Turtle. */
final class Escapes {

    private static final String SPECIAL_IN_IRIS = " <>\"{}|^`\\";
    private static final String SPECIAL_IN_STRINGS = "\"\\";

    private static final char SPECIAL_UP_TO = 0x7F;

    private Escapes() {}

    /** An IRI between angle brackets. What may not stand there is escaped; that an IRI is one is not checked here. */
    static String iri(String iri) {
        return "<" + mapped(iri, SPECIAL_IN_IRIS, Escapes::escapedInIri) + ">";
    }

    /** A string between quotation marks, in one line. */
    static String oneLine(String text) {
        return '"' + mapped(text, SPECIAL_IN_STRINGS, c -> c == '"' ? "\\\"" : escaped(c)) + '"';
    }

    /** A string between triple quotation marks, with its line breaks as they are. Turtle only. */
    static String manyLines(String text) {
        // A quotation mark is taken for the end only where more of them follow, or the end does.
        String unambiguous = text.replaceAll("\\\\", "\\\\\\\\").replaceAll("\"(?=\"|\\z)", "\\\\\"");
        String escaped =
                mapped(unambiguous, SPECIAL_IN_STRINGS, c -> c == '\n' || c == '\\' ? literally(c) : escaped(c));
        return "\"\"\"" + escaped + "\"\"\"";
    }

    private static String mapped(String text, String special, IntFunction<String> character) {
        if (isPlain(text, special)) {
            return text;
        }
        StringBuilder mapped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> mapped.append(character.apply(c)));
        return mapped.toString();
    }

    /** A loop, since every term that is written passes here. */
    private static boolean isPlain(String text, String special) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= SPECIAL_UP_TO && (isControl(c) || special.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isControl(int c) {
        return c < ' ' || c == 0x7F;
    }

    private static String escapedInIri(int c) {
        return isControl(c) || SPECIAL_IN_IRIS.indexOf(c) >= 0 ? unicode(c) : literally(c);
    }

    private static String escaped(int c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> isControl(c) ? unicode(c) : literally(c);
        };
    }

    private static String unicode(int c) {
        return "\\u%04X".formatted(c);
    }

    private static String literally(int c) {
        return Character.toString(c);
    }
}
