package org.demarche.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    private static final List<String> WORDS =
            List.of("support", "conditionalSupport", "neutral", "noComment", "conditionalOpposition", "opposition");

    @ParameterizedTest
    @CsvSource({
        "suport, support",
        "Support, support",
        "oposition, opposition",
        "conditionalSuport, conditionalSupport",
        "nocoment, noComment",
        "neutrale, neutral"
    })
    void namesTheNearestWord(String typed, String meant) {
        assertEquals(Optional.of(meant), Suggestions.nearest(typed, WORDS));
    }

    @ParameterizedTest
    @CsvSource({"maybe", "x", "''", "for and against"})
    void namesNoneWhereNoneIsNear(String typed) {
        assertEquals(Optional.empty(), Suggestions.nearest(typed, WORDS));
    }

    @Test
    void namesTheFirstOfTwoThatAreEquallyNear() {
        assertEquals(Optional.of("bar"), Suggestions.nearest("baz", List.of("bat", "bar")));
    }

    @Test
    void namesNoWordOfWhichNothingWouldBeLeft() {
        assertEquals(Optional.empty(), Suggestions.nearest("uk", List.of("a", "eu")));
    }

    @Test
    void looksNotAtVeryLongWords() {
        assertEquals(Optional.empty(), Suggestions.nearest("a".repeat(201), List.of("a".repeat(201))));
    }

    @Test
    void makesASentenceOfIt() {
        assertEquals("Did you mean \"support\"?", Suggestions.didYouMean("suport", WORDS));
        assertEquals("", Suggestions.didYouMean("maybe", WORDS));
    }
}
