package org.demarche.wikidata.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.demarche.model.JudgedLinks;
import org.demarche.model.Judgement;
import org.demarche.model.Link;
import org.demarche.model.LinkTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkDecisionsTest {

    private static final JudgedLinks NONE =
            new JudgedLinks("https://w3id.org/demarche/id/", "links", JudgedLinks.DEFAULT_THRESHOLD, List.of());

    @ParameterizedTest
    @EnumSource(Judgement.class)
    void theMachineNeverOverwritesWhatAPersonHasJudged(Judgement judgement) {
        JudgedLinks judged = LinkDecisions.judged(NONE, personal("nato", "Q1", judgement));
        JudgedLinks after = LinkDecisions.proposed(judged, "nato", List.of(automatic("nato", "Q1", 99.9)));
        assertEquals(judged, after);
    }

    @Test
    void theMachineLeavesAThingAloneOfWhichAPersonHasSaidWhatItIs() {
        JudgedLinks judged = LinkDecisions.judged(NONE, personal("nato", "Q1", Judgement.POSITIVE));
        assertEquals(judged, LinkDecisions.proposed(judged, "nato", List.of(automatic("nato", "Q2", 99.9))));
    }

    @Test
    void theMachineReplacesWhatItFoundBefore() {
        JudgedLinks first =
                LinkDecisions.proposed(NONE, "nato", List.of(automatic("nato", "Q1", 96), automatic("nato", "Q2", 40)));
        JudgedLinks second = LinkDecisions.proposed(first, "nato", List.of(automatic("nato", "Q3", 97)));
        assertEquals(List.of("Q3"), ids(second));
        assertEquals(List.of("Q1", "Q2"), ids(LinkDecisions.proposed(first, "other", List.of())));
    }

    @Test
    void aPersonOverrulesTheMachine() {
        JudgedLinks automatic = LinkDecisions.proposed(NONE, "nato", List.of(automatic("nato", "Q1", 99)));
        JudgedLinks refused = LinkDecisions.judged(automatic, personal("nato", "Q1", Judgement.NEGATIVE));
        assertTrue(LinkDecisions.identity(refused, "nato").isEmpty());
        JudgedLinks other = LinkDecisions.judged(automatic, personal("nato", "Q2", Judgement.POSITIVE));
        assertEquals(
                "Q2", LinkDecisions.identity(other, "nato").orElseThrow().to().id());
        assertEquals(List.of("Q2"), ids(other));
    }

    @Test
    void aPersonChangesAJudgement() {
        JudgedLinks first = LinkDecisions.judged(NONE, personal("nato", "Q1", Judgement.POSITIVE));
        JudgedLinks second = LinkDecisions.judged(first, personal("nato", "Q1", Judgement.NEGATIVE));
        assertEquals(1, second.links().size());
        assertTrue(LinkDecisions.identity(second, "nato").isEmpty());
        assertEquals(
                List.of(),
                LinkDecisions.withdrawn(second, "nato", new LinkTarget.Entity("Q1"))
                        .links());
    }

    @Test
    void aThingIsOneEntityOnly() {
        JudgedLinks first = LinkDecisions.judged(NONE, personal("nato", "Q1", Judgement.POSITIVE));
        LinksException refused = assertThrows(
                LinksException.class, () -> LinkDecisions.judged(first, personal("nato", "Q2", Judgement.POSITIVE)));
        assertTrue(refused.getMessage().contains("Q1 already"), refused.getMessage());
        assertTrue(refused.getMessage().contains("withdraw"), refused.getMessage());
    }

    @Test
    void onlyWhatReachesTheThresholdHolds() {
        assertTrue(NONE.holds(automatic("nato", "Q1", 95)));
        assertFalse(NONE.holds(automatic("nato", "Q1", 94.9)));
        assertTrue(NONE.holds(personal("nato", "Q1", Judgement.POSITIVE)));
        assertFalse(NONE.holds(personal("nato", "Q1", Judgement.UNSURE)));
    }

    @Test
    void mergesFollowOneAnother() {
        JudgedLinks links = new JudgedLinks(
                NONE.base(), NONE.id(), NONE.threshold(), List.of(merge("a", "b"), merge("b", "c"), merge("x", "y")));
        assertEquals(Map.of("a", "c", "b", "c", "x", "y"), links.merged());
    }

    private static Link personal(String subject, String entity, Judgement judgement) {
        return new Link(
                Link.Kind.ACTOR,
                subject,
                new LinkTarget.Entity(entity),
                judgement,
                false,
                "A. B.",
                LocalDate.of(2026, 11, 25),
                null,
                null,
                Map.of());
    }

    private static Link automatic(String subject, String entity, double score) {
        return new Link(
                Link.Kind.ACTOR,
                subject,
                new LinkTarget.Entity(entity),
                Judgement.POSITIVE,
                true,
                "demarche",
                LocalDate.of(2026, 11, 25),
                null,
                BigDecimal.valueOf(score),
                Map.of());
    }

    private static Link merge(String one, String other) {
        return new Link(
                Link.Kind.ACTOR,
                one,
                new LinkTarget.OtherActor(other),
                Judgement.POSITIVE,
                false,
                "A. B.",
                LocalDate.of(2026, 11, 25),
                null,
                null,
                Map.of());
    }

    private static List<String> ids(JudgedLinks links) {
        return links.links().stream().map(link -> link.to().id()).toList();
    }
}
