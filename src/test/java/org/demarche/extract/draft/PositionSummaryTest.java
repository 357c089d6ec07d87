package org.demarche.extract.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.demarche.extract.stance.GovernedStance.Shape;
import org.demarche.model.Stance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionSummaryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUPPORT | NOUN | the reopening of the stadiums | supports the reopening of the stadiums",
                "OPPOSITION | NOUN | a toll | opposes a toll",
                "SUPPORT | ACTION | reopen the stadiums | supports reopening the stadiums",
                "CONDITIONAL_SUPPORT | ACTION | sign the pact | supports signing the pact on a condition",
                "CONDITIONAL_OPPOSITION | NOUN | a toll | opposes a toll unless a condition is met",
                "SUPPORT | OUTCOME | Caldria to stop its tests | wants Caldria to stop its tests",
                "OPPOSITION | OUTCOME | the rebels to stay | does not want the rebels to stay",
                "NO_COMMENT | NOUN | the plan for the dam | declines to comment on the plan for the dam",
            })
    void readsLikeAPersons(Stance stance, Shape shape, String words, String sentence) {
        assertEquals(sentence, PositionSummary.onPhrase(stance, new ProposalPhrase(shape, words)));
    }

    @ParameterizedTest
    @CsvSource({
        "the Democrats, true",
        "Legal and religious groups, true",
        "Members of the council, true",
        "the United States, false",
        "the United Nations, false",
        "Reuters, false",
        "the Union of Farmers, false"
    })
    void tellsSeveralHoldersFromOne(String name, boolean several) {
        assertEquals(several, PositionSummary.isPlural(name));
    }

    @ParameterizedTest
    @CsvSource({"SUPPORT, supports \"Toll by treaty\"", "NO_COMMENT, declines to comment on \"Toll by treaty\""})
    void namesATargetOfTheCorpusByItsLabel(Stance stance, String sentence) {
        assertEquals(sentence, PositionSummary.onEntity(stance, "Toll by treaty"));
    }
}
