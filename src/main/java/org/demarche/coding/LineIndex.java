package org.demarche.coding;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Finds line and column of an offset, quickly even where a long text is one line: a machine may have written it so. */
final class LineIndex {

    private static final int STRIDE = 4_096;

    private final String text;
    private final int[] lineStarts;
    private final int[] codePoints;

    LineIndex(String text) {
        this.text = text;
        this.lineStarts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
        this.codePoints = new int[text.length() / STRIDE + 1];
        for (int i = 1; i < codePoints.length; i++) {
            codePoints[i] = codePoints[i - 1] + count((i - 1) * STRIDE, i * STRIDE);
        }
    }

    /** The line of an offset, from 1. */
    int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset in its line, from 1, in code points. */
    int column(int offset) {
        return codePointsBefore(offset) - codePointsBefore(lineStarts[line(offset) - 1]) + 1;
    }

    private int codePointsBefore(int offset) {
        int stride = offset / STRIDE;
        return codePoints[stride] + count(stride * STRIDE, offset);
    }

    /** Strictly decoded text has no half characters, so what is not a second half counts. */
    private int count(int from, int to) {
        return (int) IntStream.range(from, to)
                .filter(i -> !Character.isLowSurrogate(text.charAt(i)))
                .count();
    }
}
