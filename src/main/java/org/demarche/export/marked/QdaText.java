package org.demarche.export.marked;

/**
 * The text of an article as programs for qualitative analysis read it: with line feeds only, because some of them count a carriage
 * return and a line feed as one character and others as two.
 */
final class QdaText {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String text;
    private final int[] moved;

    QdaText(String original) {
        int[] points = original.codePoints().toArray();
        int[] kept = new int[points.length];
        moved = new int[points.length + 1];
        int length = 0;
        for (int i = 0; i < points.length; i++) {
            moved[i] = length;
            boolean beforeFeed = points[i] == '\r' && i + 1 < points.length && points[i + 1] == '\n';
            if (!beforeFeed && !(i == 0 && points[i] == BYTE_ORDER_MARK)) {
                kept[length++] = points[i] == '\r' ? '\n' : points[i];
            }
        }
        moved[points.length] = length;
        text = new String(kept, 0, length);
    }

    String text() {
        return text;
    }

    /** Where an offset of the original is now, both in code points; offsets after the end are at the end. */
    int at(int original) {
        return moved[Math.clamp(original, 0, moved.length - 1)];
    }

    /** The text between two offsets of this text. */
    String slice(int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }
}
