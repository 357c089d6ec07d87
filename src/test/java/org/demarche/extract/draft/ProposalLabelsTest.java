package org.demarche.extract.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalLabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "that a toll for the ferry was a mistake | Toll for the ferry",
                "it would extend the truce in the valley by thirty days | Extend the truce in the valley by thirty days",
                "a fund to compensate farmers | Fund to compensate farmers",
                "the quota, which nobody had read | Quota",
                "there was no alternative to common security | Common security",
                "it was high time that limits on missiles were discussed | Limits on missiles",
                "Without a treaty, every dry summer will bring this quarrel back | Treaty",
                "“The dam is safe,” | Dam",
                "to sign the treaty before the summer | Sign the treaty",
                "his members want a ban on night flights because they cannot sleep | Ban on night flights",
                "that the two ministers should meet the farmers | Meet the farmers",
            })
    void isTheThingThatIsJudgedOrWhatWouldBeDone(String passage, String label) {
        assertEquals(Optional.of(label), ProposalLabels.of(passage));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They won't.",
                "it",
                "this was a good idea",
                "“No,”",
                "That is not a question for an envoy",
                "would be better"
            })
    void isNoneRatherThanAPieceOfASentence(String passage) {
        assertEquals(Optional.empty(), ProposalLabels.of(passage));
    }

    @Test
    void isCutBeforeAPhraseRatherThanWithinOne() {
        String label = ProposalLabels.of(
                        "a fund of forty million crowns for the farmers of the lower valley and the towns along the coast")
                .orElseThrow();
        assertEquals("Fund of forty million crowns for the farmers", label);
    }
}
