package org.demarche.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineIndexTest {

    private final LineIndex index = new LineIndex("ab\n\t🐟c\r\n\nd");

    @ParameterizedTest
    @CsvSource({"0,1,1", "1,1,2", "2,1,3", "3,2,1", "4,2,2", "6,2,3", "7,2,4", "8,2,5", "9,3,1", "10,4,1", "11,4,2"})
    void countsLinesAndCodePointsFromOne(int offset, int line, int column) {
        assertEquals(line, index.line(offset));
        assertEquals(column, index.column(offset));
    }

    @Test
    void findsThePlaceInAnEmptyText() {
        assertEquals(1, new LineIndex("").line(0));
        assertEquals(1, new LineIndex("").column(0));
    }

    @Test
    void countsAlikeWhereverACharacterLiesInALongLine() {
        String text = "a" + "🐟".repeat(10_000) + "\nb" + "🐟c".repeat(10_000);
        LineIndex index = new LineIndex(text);
        for (int codePoint = 0; codePoint <= 10_000; codePoint += 7) {
            assertEquals(codePoint + 1, index.column(text.offsetByCodePoints(0, codePoint)));
        }
        int second = text.indexOf('\n') + 1;
        for (int codePoint = 0; codePoint <= 20_000; codePoint += 7) {
            int offset = text.offsetByCodePoints(second, codePoint);
            assertEquals(2, index.line(offset));
            assertEquals(codePoint + 1, index.column(offset));
        }
    }
}
