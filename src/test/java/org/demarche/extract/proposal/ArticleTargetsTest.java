package org.demarche.extract.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.demarche.extract.text.TimeLimit;
import org.demarche.model.Entities;
import org.demarche.model.LangText;
import org.demarche.model.Proposal;
import org.junit.jupiter.api.Test;

/** By words alone, so that every similarity can be followed by hand. */
class ArticleTargetsTest {

    private static final String TOLL = "A toll for the tunnel";
    private static final String FERRY = "A ferry beside the tunnel";

    private static Proposal proposal(String id, String label) {
        return new Proposal(
                id, new LangText(label, "en"), null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static ArticleTargets targets(String... sentences) {
        Entities entities = new Entities(
                List.of(), List.of(), List.of(), List.of(proposal("toll", TOLL), proposal("ferry", FERRY)), List.of());
        return new CorpusTargets(entities, TextSimilarities.byWords()).in(List.of(sentences), TimeLimit.none());
    }

    private static String first(ArticleTargets targets, String passage) {
        return targets.candidates(passage, passage).getFirst().id();
    }

    @Test
    void takesWhatSharesWordsThatFewLabelsHave() {
        assertEquals("toll", first(targets(), "the tunnel needs no toll"));
        assertEquals("ferry", first(targets(), "the tunnel needs no ferry"));
    }

    @Test
    void takesWhatTheArticleSpeaksOfWhereAPassageFitsBoth() {
        assertEquals("toll", first(targets("The toll would pay for the tunnel."), "nobody wants the tunnel"));
        assertEquals("ferry", first(targets("The ferry would sail beside the tunnel."), "nobody wants the tunnel"));
    }

    @Test
    void isClearOnlyWhereOneIsWellAhead() {
        ArticleTargets targets = targets();
        assertTrue(targets.isClear(targets.candidates("a toll for the tunnel", "a toll for the tunnel")));
        assertFalse(targets.isClear(targets.candidates("the tunnel", "the tunnel")));
    }
}
