package org.demarche.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.reliability.Extent.Range;
import org.junit.jupiter.api.Test;

class ExtentTest {

    private static Extent extent(int... bounds) {
        return Extent.of(Stream.iterate(0, at -> at < bounds.length, at -> at + 2)
                .map(at -> new Range(bounds[at], bounds[at + 1]))
                .toList());
    }

    @Test
    void mergesWhatOverlapsOrTouches() {
        assertEquals(extent(0, 20, 30, 40), extent(30, 40, 5, 10, 0, 8, 10, 20, 33, 33));
    }

    @Test
    void countsWhatBothCover() {
        assertEquals(12, extent(0, 10, 20, 30).shared(extent(5, 22, 25, 60)));
        assertEquals(0, extent(0, 10).shared(extent(10, 20)));
    }

    @Test
    void comparesByDice() {
        assertEquals(2.0 * 5 / 30, extent(0, 10).dice(extent(5, 25)), 1e-12);
        assertEquals(1, new Extent(List.of()).dice(new Extent(List.of())));
    }
}
