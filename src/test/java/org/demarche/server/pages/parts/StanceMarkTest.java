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
        "1, 1, SUPPORT",
        "0.5, 1, SUPPORT",
        "0.5, 0.5, CONDITIONAL_SUPPORT",
        "0, 1, SUPPORT",
        "0, 0, NEUTRAL",
        "-0.5, -0.5, CONDITIONAL_OPPOSITION",
        "-1, 0, OPPOSITION",
        "-1, -1, OPPOSITION",
        "-0.5, 1, CONTRADICTORY",
        "-1, 1, CONTRADICTORY",
    })
    void severalPositionsAreMarkedByAStanceThatWasTaken(double lowest, double highest, StanceMark expected) {
        StanceTally one = StanceTally.of(1, OptionalDouble.of(lowest));
        StanceTally other = StanceTally.of(1, OptionalDouble.of(highest));
        assertEquals(expected, StanceMark.of(one.and(other)));
        assertEquals(expected, StanceMark.of(other.and(one)));
    }

    @Test
    void positionsWithoutPolarityAreNoComment() {
        StanceTally lean = StanceTally.of(1, OptionalDouble.empty());
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
