package org.demarche.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    private static final Location PLACE = new Location("a.json", 3, 14, "/title");

    @Test
    void printsItsLocationLikeACompiler() {
        Problem problem = new Problem(ProblemCode.BAD_ID, PLACE, "\"a b\" is not a valid id", "");
        assertEquals("a.json:3:14: error: \"a b\" is not a valid id [bad-id]", problem.toString());
        assertTrue(problem.isError());
    }

    @Test
    void printsItsHintOnALineOfItsOwn() {
        Problem problem = new Problem(ProblemCode.TEXT_MISSING, Location.ofFile("a.json"), "no text", "Add it.");
        String expected = "a.json: warning: no text [text-missing]" + System.lineSeparator() + "    Add it.";
        assertEquals(expected, problem.toString());
        assertFalse(problem.isError());
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasASlugAMeaningAndAHint(ProblemCode code) {
        assertTrue(code.slug().matches("[a-z0-9]+(-[a-z0-9]+)*"), code.slug());
        assertTrue(code.meaning().matches("(?s)[A-Z].*\\."), code.meaning());
        assertTrue(code.hint().matches("(?s)[A-Z].*"), code.hint());
    }
}
