package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.update.SparqlRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Agreement as docs/agreement.md defines it, on small cases. */
class AgreementTest {

    private static final String EARLY = "2024-01-01";
    private static final String LATE = "2024-06-01";

    private final Demarche demarche = Demarche.inMemory();
    private int count;

    @AfterEach
    void close() {
        demarche.close();
    }

    private void position(String actor, String target, String stance, String day) {
        String date = day.isEmpty() ? "" : "; dem:statedOn '" + day + "'^^xsd:date";
        demarche.update(
                SparqlRequest.of("""
                INSERT DATA { GRAPH <g> {
                  <p%d> a dem:Position ; dem:holder <%s> ; dem:target <%s> ; dem:stance dem:%s %s .
                  <%s> foaf:name '%s' .
                  <%s> a dem:Proposal ; skos:prefLabel '%s' .
                } }""".formatted(++count, actor, target, stance, date, actor, actor, target, target)));
    }

    private List<Binding> rows(String query, Map<String, String> values) {
        return ((QueryResult.Table) demarche.query(QueryCatalogue.builtIn().get(query), values)).rows();
    }

    private static String text(Binding row, String... columns) {
        Set<String> texts = new LinkedHashSet<>();
        for (String column : columns) {
            texts.add(row.contains(column) ? row.get(column).getLiteralLexicalForm() : "-");
        }
        return String.join(" ", texts);
    }

    /** Actor, other actor and tie. */
    private List<String> ties() {
        return rows("agreement", Map.of()).stream()
                .map(row -> text(row, "actorName", "otherName", "tie"))
                .toList();
    }

    private List<String> stances() {
        return rows("matrix", Map.of()).stream()
                .map(row -> text(row, "actorName", "proposalLabel", "stance"))
                .toList();
    }

    @Test
    void actorsOnTheSameSideAgreeConditionallyOrNot() {
        position("ann", "toll", "support", EARLY);
        position("ben", "toll", "conditionalSupport", LATE);
        assertEquals(List.of("ann ben agree"), ties());
    }

    @Test
    void actorsOnOppositeSidesDisagree() {
        position("ann", "toll", "support", EARLY);
        position("ben", "toll", "conditionalOpposition", EARLY);
        assertEquals(List.of("ann ben disagree"), ties());
    }

    @Test
    void aPairThatAgreesOnOneTargetAndDisagreesOnAnotherIsMixed() {
        position("ann", "toll", "support", EARLY);
        position("ben", "toll", "support", EARLY);
        position("ann", "truce", "support", EARLY);
        position("ben", "truce", "opposition", EARLY);
        assertEquals(List.of("ann ben mixed"), ties());
        assertEquals(
                "2 1 0.5", text(rows("agreement", Map.of()).getFirst(), "common", "agreed", "disagreed", "agreement"));
    }

    @Test
    void neutralAndNoCommentAreNotASide() {
        position("ann", "toll", "support", EARLY);
        position("ben", "toll", "neutral", EARLY);
        position("cat", "toll", "neutral", EARLY);
        position("dan", "toll", "noComment", EARLY);
        assertEquals(List.of(), ties());
    }

    @Test
    void onlyTheLatestPositionCounts() {
        position("ann", "toll", "support", EARLY);
        position("ben", "toll", "opposition", EARLY);
        assertEquals(List.of("ann ben disagree"), ties());
        position("ben", "toll", "support", LATE);
        assertEquals(List.of("ann ben agree"), ties());
        assertEquals(List.of("ann toll 1.0", "ben toll 1.0"), stances());
    }

    @Test
    void anActorWhoTurnedNeutralTakesNoSideAnyMore() {
        position("ann", "toll", "support", EARLY);
        position("ben", "toll", "support", EARLY);
        position("ben", "toll", "neutral", LATE);
        assertEquals(List.of(), ties());
    }

    @Test
    void positionsOfOneDayThatContradictEachOtherAreNotASide() {
        position("ann", "toll", "support", EARLY);
        position("ben", "toll", "support", LATE);
        position("ben", "toll", "opposition", LATE);
        assertEquals(List.of(), ties());
        assertEquals(List.of("ann toll 1.0", "ben toll contradictory"), stances());
    }

    @Test
    void positionsWithoutDateCountOnlyIfNoneHasOne() {
        position("ann", "toll", "support", "");
        position("ben", "toll", "opposition", "");
        assertEquals(List.of("ann ben disagree"), ties());
        position("ben", "toll", "support", EARLY);
        assertEquals(List.of("ann ben agree"), ties());
    }

    @Test
    void anActorWhoChangedSidesIsCountedOnce() {
        position("ann", "toll", "support", EARLY);
        position("ann", "toll", "opposition", LATE);
        position("ben", "toll", "support", EARLY);
        assertEquals(
                List.of("toll ben ann"),
                rows("contested", Map.of()).stream()
                        .map(row -> text(row, "targetLabel", "for", "against"))
                        .toList());
    }

    @Test
    void commonGroundIsThatOfTheLatestPositions() {
        position("ann", "toll", "support", EARLY);
        position("ben", "toll", "opposition", EARLY);
        Map<String, String> both = Map.of("actor", "ann", "other", "ben");
        position("ann", "toll", "conditionalOpposition", LATE);
        demarche.update(SparqlRequest.of("""
                INSERT DATA { GRAPH <g> {
                  <ann> a foaf:Person . <ben> a foaf:Person .
                  dem:opposition dem:polarity -1.0 ; skos:prefLabel 'opposition' .
                  dem:conditionalOpposition dem:polarity -0.5 ; skos:prefLabel 'conditional opposition' .
                } }"""));
        assertEquals(
                List.of("toll conditional opposition opposition"),
                rows("common-ground", both).stream()
                        .map(row -> text(row, "targetLabel", "stance", "otherStance"))
                        .toList());
    }
}
