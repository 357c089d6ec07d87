package org.demarche.extract.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionSummaryTest {

    @ParameterizedTest
    @CsvSource({
        "SUPPORT, The league supports \"Reopen the stadiums\".",
        "OPPOSITION, The league opposes \"Reopen the stadiums\".",
        "CONDITIONAL_SUPPORT, The league supports \"Reopen the stadiums\" on a condition.",
        "CONDITIONAL_OPPOSITION, The league opposes \"Reopen the stadiums\" unless a condition is met.",
        "NEUTRAL, The league takes no side on \"Reopen the stadiums\".",
        "NO_COMMENT, The league declines to comment on \"Reopen the stadiums\".",
    })
    void isAPlainSentence(Stance stance, String sentence) {
        assertEquals(
                sentence,
                PositionSummary.of("the league", Optional.empty(), stance, Optional.empty(), "Reopen the stadiums"));
    }

    @Test
    void namesTheSpeakerIfNotTheHolder() {
        assertEquals(
                "According to Ann Lee, the league makes a prediction about \"Reopen the stadiums\".",
                PositionSummary.of(
                        "the league",
                        Optional.of("Ann Lee"),
                        Stance.NEUTRAL,
                        Optional.of(PositionKind.PREDICTION),
                        "Reopen the stadiums"));
    }
}
