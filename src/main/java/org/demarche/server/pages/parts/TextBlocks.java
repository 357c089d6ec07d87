package org.demarche.server.pages.parts;

import java.util.ArrayList;
import java.util.List;

/** Finds the paragraphs of a text: the parts between blank lines or, in a text without blank lines, its lines. */
final class TextBlocks {

    private TextBlocks() {}

    /**
     * A range of the text, without white space at its ends.
     *
     * @param start offset of its first code point
     * @param end offset after its last code point
     */
    record Block(int start, int end) {}

    /** The paragraphs in reading order. */
    static List<Block> of(int[] codePoints) {
        List<Block> lines = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        boolean afterBlank = true;
        for (int start = 0; start < codePoints.length; ) {
            int end = lineEnd(codePoints, start);
            Block line = stripped(codePoints, start, end);
            boolean blank = line.start() == line.end();
            if (!blank) {
                lines.add(line);
                blocks.add(afterBlank ? line : new Block(blocks.removeLast().start(), line.end()));
            }
            afterBlank = blank;
            start = end + 1;
        }
        return blocks.size() > 1 ? blocks : lines;
    }

    private static int lineEnd(int[] codePoints, int start) {
        int end = start;
        while (end < codePoints.length && codePoints[end] != '\n') {
            end++;
        }
        return end;
    }

    private static Block stripped(int[] codePoints, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(codePoints[start])) {
            start++;
        }
        while (end > start && isBlank(codePoints[end - 1])) {
            end--;
        }
        return new Block(start, end);
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
