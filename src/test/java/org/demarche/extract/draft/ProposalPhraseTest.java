package org.demarche.extract.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.demarche.extract.stance.GovernedStance.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalPhraseTest {

    private static Optional<String> label(Shape shape, String words) {
        return ProposalPhrase.of(shape, words).map(ProposalPhrase::label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOUN | a toll for the ferry because it costs | Toll for the ferry",
                "NOUN | the quota, which nobody had read | Quota",
                "NOUN | a plan to convert the museum into a mosque | Plan to convert the museum into a mosque",
                "NOUN | the Paris Agreement on Monday | Paris Agreement",
                "NOUN | an inquiry into the deaths | Inquiry into the deaths",
                "ACTION | extend the truce in the valley by thirty days | Extend the truce in the valley by thirty days",
                "ACTION | sign the treaty before the summer | Sign the treaty before the summer",
                "OUTCOME | the two ministers should meet the farmers | Meet the farmers",
                "OUTCOME | the toll must be scrapped | Scrap the toll",
                "OUTCOME | the soldiers should be brought home | Bring the soldiers home",
                "OUTCOME | Caldria to stop its tests | Caldria to stop its tests",
                "OUTCOME | the rebels must leave | Rebels to leave",
                "OUTCOME | the council extend the truce | Extend the truce",
                "OUTCOME | the Air Force re-open the competition | Air Force to re-open the competition",
                "OUTCOME | the network to shut down | Network to shut down",
                "NOUN | his resignation from the board, which he | Resignation from the board",
                "NOUN | the Harbour Act (HA) of 2019 | Harbour Act of 2019",
                "NOUN | a “no deal” exit | No deal exit",
                "ACTION | close 1,100 branches | Close 1,100 branches",
                "ACTION | drop his bid to buy the port | Drop the bid to buy the port",
                "ACTION | allow the inspection of his works | Allow the inspection",
                "OUTCOME | the report to go to the council | Report to go to the council",
            })
    void namesWhatWouldBeDone(Shape shape, String words, String label) {
        assertEquals(Optional.of(label), label(shape, words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOUN | the plan",
                "NOUN | the situation",
                "NOUN | Ada Brill",
                "NOUN | Monday",
                "NOUN | a ban on their use",
                "NOUN | which",
                "NOUN | , and one member supported it",
                "NOUN | countries such as Caldria to blackmail others",
                "NOUN | what she said",
                "NOUN | everything",
                "NOUN | for their roles in the talks",
                "ACTION | be better",
                "ACTION | tell them",
                "ACTION | smile at the cameras",
                "POINTER | it",
            })
    void isNoPieceOfASentenceNoNameAndNoDate(Shape shape, String words) {
        assertEquals(Optional.empty(), label(shape, words));
    }

    @Test
    void isCutBeforeAPhraseRatherThanWithinOne() {
        assertEquals(
                Optional.of("Fund of forty million crowns for the farmers"),
                label(
                        Shape.NOUN,
                        "a fund of forty million crowns for the farmers of the lower valley and the towns along the coast"));
    }
}
