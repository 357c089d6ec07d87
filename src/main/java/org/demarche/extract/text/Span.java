package org.demarche.extract.text;

import java.util.Comparator;

/**
 * A stretch of a text, in UTF-16 units.
 *
 * @param start offset of the first unit, from 0
 * @param end offset after the last unit
 */
public record Span(int start, int end) implements Comparable<Span> {

    private static final Comparator<Span> IN_READING_ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no stretch: " + start + " to " + end);
        }
    }

    /** The words themselves. */
    public String of(String text) {
        return text.substring(start, end);
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

    /** How many units lie between the two; 0 where they touch or overlap. */
    public int gapTo(Span other) {
        return Math.max(0, Math.max(start, other.start) - Math.min(end, other.end));
    }

    /** The shortest stretch that holds both. */
    public Span with(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    @Override
    public int compareTo(Span other) {
        return IN_READING_ORDER.compare(this, other);
    }
}
