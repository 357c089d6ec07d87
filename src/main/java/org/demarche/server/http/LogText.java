package org.demarche.server.http;

import java.util.Locale;

/** Text from clients in a form that is safe in a line of a log. */
public final class LogText {

    private static final int MAX_LENGTH = 300;

    private LogText() {}

    /**
     * The text as one column, in at most {@value #MAX_LENGTH} characters, with an ellipsis if it was longer. Blanks, quotes and
     * invisible characters are escaped, so that no client can add a column or a line.
     */
    public static String of(String text) {
        return of(text, false);
    }

    /** The same for a sentence: its blanks are kept. */
    public static String sentence(String text) {
        return of(text, true);
    }

    private static String of(String text, boolean withBlanks) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            String next = withBlanks && c == ' ' ? " " : escaped(c);
            if (safe.length() + next.length() > MAX_LENGTH) {
                return safe.append('…').toString();
            }
            safe.append(next);
        }
        return safe.toString();
    }

    private static String escaped(int c) {
        boolean plain = c > ' '
                && c != '"'
                && c != '\\'
                && !Character.isISOControl(c)
                && !Character.isWhitespace(c)
                && Character.isDefined(c)
                && Character.getType(c) != Character.FORMAT;
        return plain ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04X", c);
    }
}
