package org.demarche.extract.text;

import java.util.Comparator;
import org.demarche.anchor.CodePoints;

/**
 * A range of a text, in UTF-16 units.
 *
 * @param start offset of the first unit, from 0
 * @param end offset after the last unit
 */
public record Span(int start, int end) implements Comparable<Span> {

    private static final Comparator<Span> IN_READING_ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    /** The text of the span. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** The span in code points. */
    public Span in(CodePoints codePoints) {
        return new Span(codePoints.at(start), codePoints.at(end));
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** The number of units between the two; 0 if they touch or overlap. */
    public int gapTo(Span other) {
        return Math.max(0, Math.max(start, other.start) - Math.min(end, other.end));
    }

    /** The span without the white space at its ends. */
    public Span trimmed(String text) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The shortest span that covers both. */
    public Span with(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    @Override
    public int compareTo(Span other) {
        return IN_READING_ORDER.compare(this, other);
    }
}
