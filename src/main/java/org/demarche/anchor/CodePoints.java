package org.demarche.anchor;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Converts offsets between UTF-16 units, which Java counts, and Unicode code points, which codings count. */
public final class CodePoints {

    /** The offsets of the second units of surrogate pairs, which are no code points of their own. */
    private final int[] secondUnits;

    /** @param text the text that the offsets are in */
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

    /** The offset in units of an offset in code points. */
    public int unit(int codePoint) {
        int low = 0;
        int high = secondUnits.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (secondUnits[middle] - middle <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }

    /** A passage in code points. */
    public Passage of(Passage units) {
        return new Passage(at(units.start()), at(units.end()));
    }
}
