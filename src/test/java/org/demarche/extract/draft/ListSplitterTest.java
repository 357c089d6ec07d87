package org.demarche.extract.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.extract.text.Span;
import org.junit.jupiter.api.Test;

class ListSplitterTest {

    private static List<String> parts(String text) {
        return ListSplitter.of(text, new Span(0, text.length())).stream()
                .map(part -> part.of(text))
                .toList();
    }

    private static List<String> clauses(String text) {
        return ClauseSplitter.of(text, new Span(0, text.length())).stream()
                .map(clause -> clause.of(text))
                .toList();
    }

    @Test
    void areTheThingsThatAPassageLists() {
        assertEquals(
                List.of(
                        "arms control for land-based missiles",
                        "a mechanism to look into silos",
                        "reciprocal commitments of both sides"),
                parts("arms control for land-based missiles and a mechanism to look into silos, as well as reciprocal"
                        + " commitments of both sides"));
    }

    @Test
    void areNotTornOutOfAPair() {
        assertEquals(
                List.of("diplomacy and dialogue over confrontation"),
                parts("diplomacy and dialogue over confrontation"));
    }

    @Test
    void aSecondVerbOfAStandBeginsAClauseOfItsOwn() {
        assertEquals(
                List.of("his town backed the new dam", "rejected releases of water at night"),
                clauses("his town backed the new dam and rejected releases of water at night"));
    }
}
