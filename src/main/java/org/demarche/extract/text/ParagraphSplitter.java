package org.demarche.extract.text;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a text: its lines that are not blank, without the blanks around them. */
public final class ParagraphSplitter {

    private ParagraphSplitter() {}

    public static List<Span> of(String text) {
        List<Span> found = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int lineEnd = text.indexOf('\n', start);
            int end = lineEnd < 0 ? text.length() : lineEnd;
            Span line = trimmed(text, new Span(start, end));
            if (line.length() > 0) {
                found.add(line);
            }
            start = end + 1;
        }
        return found;
    }

    /** A stretch without the blanks at its ends. */
    public static Span trimmed(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
