package org.demarche.extract.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.demarche.extract.text.Span;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceReaderTest {

    /** Reads a sentence in which a bar parts the cue from what is said. */
    private static StanceDecision read(String marked) {
        return read(marked, HolderRole.PARTY);
    }

    private static StanceDecision read(String marked, HolderRole standing) {
        int bar = marked.indexOf('|');
        String text = marked.replace("|", "");
        Span all = new Span(0, text.length());
        return StanceReader.read(new StancePassage(
                text, List.of(new Span(0, bar)), new Span(bar, text.length()), all, standing, false, words -> false));
    }

    @Test
    void takesAForecastForOneOfAnObserverOnly() {
        String marked = "said| the matter will be in court by June";
        assertEquals(
                Optional.of(Stance.NEUTRAL), read(marked, HolderRole.OBSERVER).stance());
        assertEquals(Optional.empty(), read(marked, HolderRole.PARTY).stance());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "welcomed| the plan; support",
                "rejected| the toll; opposition",
                "said| they would not support the toll; opposition",
                "called for| an end to the toll; support",
                "said| it was a step forward; support",
                "said| the plan was a mistake; opposition",
                "said| the deal was not a mistake; support",
                "declined to comment on| the plan; noComment",
                "said| it would accept the toll provided that small boats go free; conditionalSupport",
                "refused| to sign the treaty; opposition",
                "refused| to rule out a toll; support",
                "rejected| the demand for a toll; opposition",
                "promised| to block the sale with every tug; opposition",
                "called on| the ministry to lift the toll; support",
                "said| the truce should not be extended; opposition",
                "said| “Build it.”; support",
                "neither confirmed nor denied| that the paper was genuine; noComment",
                "said| it was against the toll unless a treaty settled it; conditionalOpposition",
            })
    void readsTheStance(String marked, String stance) {
        assertEquals(
                Optional.of(stance),
                read(marked).stance().map(it -> it.term()),
                () -> read(marked).toString());
    }

    @Test
    void isSureOfAnOfferThatDependsOnACondition() {
        assertEquals(
                Optional.of(Stance.CONDITIONAL_SUPPORT),
                read("said| that farmers would accept the dam if they were paid")
                        .sureStance());
        assertEquals(
                Optional.empty(),
                read("said| that farmers demanded plans in return for the money")
                        .sureStance());
    }

    @Test
    void leavesOpenWhatNoWordTells() {
        assertEquals(Optional.empty(), read("said| the paper has two pages").stance());
        assertEquals(
                Optional.empty(),
                read("said| the opposition leader has two supporters").stance());
        assertEquals(
                Optional.empty(),
                read("said| if anybody was looking for a bridge, this is one").stance());
    }

    @Test
    void doesNotTakeAHedgeForACondition() {
        StanceDecision decision = read("said| that, if authentic, it was a mistake");
        assertTrue(decision.hedged());
        assertEquals(Optional.empty(), decision.condition());
    }

    @Test
    void doesNotTakeAConcessionForACondition() {
        assertEquals(
                Optional.empty(),
                read("said| it was a step forward even if the demand is not met")
                        .condition());
    }

    @Test
    void saysWhichWordsToldIt() {
        assertFalse(read("welcomed| the plan").reasons().isEmpty());
    }

    @Test
    void leavesOpenWhatIsLikelyButNotSure() {
        StanceDecision likely = read("said| that a helpful plan was on the table");
        assertEquals(Optional.of(Stance.SUPPORT), likely.stance());
        assertEquals(Optional.empty(), likely.sureStance());
        assertEquals("open, perhaps support", likely.stanceInWords());
        assertEquals("support", read("welcomed| the plan").stanceInWords());
    }

    @Test
    void takesAPartysNoForAnAnswer() {
        String marked = "said| the plan was a mistake";
        assertEquals(Optional.of(PositionKind.RESPONSE), read(marked).kind());
        assertEquals(
                Optional.of(PositionKind.ASSESSMENT),
                read(marked, HolderRole.OBSERVER).kind());
    }

    @Test
    void makesNoPartyOfAnObserver() {
        StanceDecision decision = read("rejects| the plan", HolderRole.OBSERVER);
        assertEquals(Optional.of(PositionKind.ASSESSMENT), decision.kind());
    }
}
