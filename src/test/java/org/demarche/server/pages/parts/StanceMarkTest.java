package org.demarche.server.pages.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.Stance;
import org.demarche.server.pages.read.StanceTally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceMarkTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, SUPPORT",
        "0.75, 0.5, 1, SUPPORT",
        "0.5, 0.5, 0.5, CONDITIONAL_SUPPORT",
        "0.5, 0, 1, CONDITIONAL_SUPPORT",
        "0, 0, 0, NEUTRAL",
        "-0.5, -0.5, -0.5, CONDITIONAL_OPPOSITION",
        "-1, -1, -1, OPPOSITION",
        "0.9, -0.5, 1, CONTRADICTORY",
        "0, -1, 1, CONTRADICTORY",
    })
    void severalPositionsAreOneMark(double mean, double lowest, double highest, StanceMark expected) {
        StanceTally lean =
                new StanceTally(2, OptionalDouble.of(mean), OptionalDouble.of(lowest), OptionalDouble.of(highest));
        assertEquals(expected, StanceMark.of(lean));
    }

    @Test
    void positionsWithoutPolarityAreNoComment() {
        StanceTally lean = new StanceTally(1, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        assertEquals(StanceMark.NO_COMMENT, StanceMark.of(lean));
    }

    @Test
    void noTwoStancesLookTheSameWithoutColour() {
        long different = Stream.of(StanceMark.values())
                .map(mark -> mark.sign() + mark.letter())
                .distinct()
                .count();
        assertEquals(StanceMark.values().length, different);
        assertEquals(
                Stance.values().length,
                Stream.of(Stance.values())
                        .map(StanceMark::of)
                        .collect(Collectors.toSet())
                        .size());
    }
}
