package org.demarche.coding;

import java.util.Arrays;

/** Finds line and column of an offset quickly, even in a long text of a single line, as programs write it. */
final class LineIndex {

    private static final int STRIDE = 4_096;

    private final String text;
    private int[] lineStarts = {0};
    private int lines = 1;
    private int[] codePoints = {0};
    private int strides = 1;

    LineIndex(String text) {
        this.text = text;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (lines == lineStarts.length) {
                lineStarts = Arrays.copyOf(lineStarts, lines * 2);
            }
            lineStarts[lines++] = end + 1;
        }
    }

    /** The line of an offset, from 1. */
    int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, 0, lines, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset in its line, from 1, in code points. */
    int column(int offset) {
        int start = lineStarts[line(offset) - 1];
        return (offset - start < STRIDE ? count(start, offset) : before(offset) - before(start)) + 1;
    }

    private int before(int offset) {
        int stride = offset / STRIDE;
        if (stride >= codePoints.length) {
            codePoints = Arrays.copyOf(codePoints, text.length() / STRIDE + 1);
        }
        for (; strides <= stride; strides++) {
            codePoints[strides] = codePoints[strides - 1] + count((strides - 1) * STRIDE, strides * STRIDE);
        }
        return codePoints[stride] + count(stride * STRIDE, offset);
    }

    /** Strictly decoded text has no half characters, so what is not a second half counts. */
    private int count(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Character.isLowSurrogate(text.charAt(i)) ? 0 : 1;
        }
        return count;
    }
}
