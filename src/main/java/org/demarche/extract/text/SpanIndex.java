package org.demarche.extract.text;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Spans, none of them empty, that can be looked up by position in logarithmic time. They may overlap each other. */
public final class SpanIndex {

    private final List<Span> spans;
    /** For each span, the furthest end among it and the spans before it. */
    private final int[] furthestEnds;

    private SpanIndex(List<Span> spans) {
        this.spans = spans;
        this.furthestEnds = new int[spans.size()];
        int furthest = 0;
        for (int i = 0; i < furthestEnds.length; i++) {
            furthest = Math.max(furthest, spans.get(i).end());
            furthestEnds[i] = furthest;
        }
    }

    /** Indexes spans, in any order. */
    public static SpanIndex of(Collection<Span> spans) {
        return new SpanIndex(spans.stream().sorted().toList());
    }

    /** All spans in reading order. */
    public List<Span> all() {
        return spans;
    }

    /** Whether a span of the index overlaps the given one. */
    public boolean overlaps(Span span) {
        return !overlapping(span).isEmpty();
    }

    /** The spans that overlap the given one, in reading order. */
    public List<Span> overlapping(Span span) {
        int end = firstStartingAt(span.end());
        int start = end;
        while (start > 0 && furthestEnds[start - 1] > span.start()) {
            start--;
        }
        return spans.subList(start, end).stream().filter(span::overlaps).toList();
    }

    /** The spans that contain the given one, in reading order; a span contains itself. */
    public List<Span> containing(Span span) {
        int end = firstStartingAt(span.start() + 1);
        int start = end;
        while (start > 0 && furthestEnds[start - 1] >= span.end()) {
            start--;
        }
        return spans.subList(start, end).stream()
                .filter(it -> it.contains(span))
                .toList();
    }

    /** Whether a span of the index contains the given one. */
    public boolean covers(Span span) {
        return !containing(span).isEmpty();
    }

    /** The spans that lie within the given one, in reading order. */
    public List<Span> within(Span span) {
        return spans.subList(firstStartingAt(span.start()), firstStartingAt(span.end())).stream()
                .filter(span::contains)
                .toList();
    }

    /** The first span that starts at an offset or after it. */
    public Optional<Span> firstFrom(int offset) {
        int first = firstStartingAt(offset);
        return first < spans.size() ? Optional.of(spans.get(first)) : Optional.empty();
    }

    /** The number of the first span that starts at an offset or after it. */
    private int firstStartingAt(int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
