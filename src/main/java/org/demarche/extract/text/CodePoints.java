package org.demarche.extract.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Converts offsets from UTF-16 units, which Java counts, to Unicode code points, which codings count. */
public final class CodePoints {

    /** The offsets of the second units of surrogate pairs, which are no code points of their own. */
    private final int[] secondUnits;

    public CodePoints(String text) {
        this.secondUnits = IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray();
    }

    /** The offset in code points of an offset in units. */
    public int at(int unit) {
        int found = Arrays.binarySearch(secondUnits, unit);
        return unit - (found < 0 ? -found - 1 : found);
    }

    /** The span in code points. */
    public Span of(Span span) {
        return new Span(at(span.start()), at(span.end()));
    }
}
