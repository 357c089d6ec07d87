package org.demarche.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The characters of the Unicode Bidirectional Algorithm (Unicode Standard Annex 9) that turn the direction of what follows them. A text
 * that opens an override and does not close it would reverse the rest of the paragraph that it is shown in.
 */
final class DirectionControls {

    private static final Pattern ANY = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final char FIRST_EMBEDDING = '\u202A';
    private static final char LAST_OVERRIDE = '\u202E';
    private static final char POP_EMBEDDING = '\u202C';
    private static final char FIRST_ISOLATE = '\u2066';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private DirectionControls() {}

    /** Whether a text has any. */
    static boolean isIn(String text) {
        return text.chars().anyMatch(DirectionControls::isOne);
    }

    private static boolean isOne(int c) {
        return (c >= FIRST_EMBEDDING && c <= LAST_OVERRIDE) || (c >= FIRST_ISOLATE && c <= POP_ISOLATE);
    }

    /** The text within an isolate, so that they end with it: without those that close nothing, and all that it opens closed. */
    static String isolated(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append(FIRST_STRONG_ISOLATE);
        Deque<Character> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == POP_EMBEDDING || c == POP_ISOLATE) {
                close(c, open, out);
            } else {
                if (isOne(c)) {
                    open.push(c >= FIRST_ISOLATE ? POP_ISOLATE : POP_EMBEDDING);
                }
                out.append(c);
            }
        }
        open.forEach(out::append);
        return out.append(POP_ISOLATE).toString();
    }

    private static void close(char c, Deque<Character> open, StringBuilder out) {
        // The end of an isolate closes the embeddings in it; the end of an embedding closes no isolate.
        while (c == POP_ISOLATE && open.contains(c) && open.peek() != c) {
            out.append(open.pop());
        }
        if (!open.isEmpty() && open.peek() == c) {
            out.append(open.pop());
        }
    }

    /** The text with each of them as an escape that Turtle, SPARQL, JSON, Java and Python read alike. */
    static String escaped(String text) {
        return ANY.matcher(text)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04X", (int) found.group().charAt(0)));
    }
}
