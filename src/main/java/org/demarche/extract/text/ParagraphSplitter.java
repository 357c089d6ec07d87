package org.demarche.extract.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the paragraphs of a text: its lines that are not blank, without the white space around them. */
public final class ParagraphSplitter {

    private ParagraphSplitter() {}

    /** The paragraphs in reading order. */
    public static List<Span> of(String text) {
        List<Span> found = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int lineEnd = text.indexOf('\n', start);
            int end = lineEnd < 0 ? text.length() : lineEnd;
            Span line = new Span(start, end).trimmed(text);
            if (line.length() > 0) {
                found.add(line);
            }
            start = end + 1;
        }
        return found;
    }
}
