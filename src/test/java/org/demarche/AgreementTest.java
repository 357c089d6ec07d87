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
        String type = day.length() == 4 ? "gYear" : day.length() == 7 ? "gYearMonth" : "date";
        String date = day.isEmpty() ? "" : "; dem:statedOn '" + day + "'^^xsd:" + type;
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
        return ties(Map.of());
    }

    private List<String> ties(Map<String, String> values) {
        return rows("agreement", values).stream()
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
    void supportAndNeutralityOfOneDayAreNotConditionalSupport() {
        position("ann", "toll", "neutral", LATE);
        position("ann", "toll", "support", LATE);
        assertEquals(List.of("ann toll 1.0"), stances());
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
    void aMonthIsNotEarlierThanADayInIt() {
        position("ann", "toll", "support", EARLY);
        position("ben", "toll", "support", "2024-06");
        position("ben", "toll", "opposition", "2024-06-12");
        assertEquals(List.of("ann toll 1.0", "ben toll contradictory"), stances());
        position("ben", "toll", "opposition", "2024-07");
        assertEquals(List.of("ann toll 1.0", "ben toll -1.0"), stances());
        position("ben", "toll", "conditionalOpposition", "2024");
        assertEquals(List.of("ann toll 1.0", "ben toll -1.0"), stances());
    }

    @Test
    void aChangeIsBetweenDatesOfWhichOneIsEarlier() {
        position("ann", "toll", "support", "2023");
        position("ann", "toll", "neutral", "2023-05-01");
        position("ann", "toll", "opposition", "2024");
        position("ann", "toll", "support", "2024-06-12");
        assertEquals(
                List.of(
                        "2023 support 2024 opposition",
                        "2023-05-01 neutral 2024 opposition",
                        "2023-05-01 neutral 2024-06-12 support"),
                changes());
    }

    /** Dates and stances of each change. */
    private List<String> changes() {
        loadStances();
        return rows("changes", Map.of()).stream()
                .map(row -> text(row, "earlierDate", "earlierStance", "laterDate", "laterStance"))
                .toList();
    }

    /** What a load would put into the store: the polarities and names of stances. */
    private void loadStances() {
        demarche.update(SparqlRequest.of("""
            INSERT DATA { GRAPH <ontology> {
              dem:support dem:polarity 1.0 ; skos:prefLabel 'support' .
              dem:neutral dem:polarity 0.0 ; skos:prefLabel 'neutral' .
              dem:conditionalOpposition dem:polarity -0.5 ; skos:prefLabel 'conditional opposition' .
              dem:opposition dem:polarity -1.0 ; skos:prefLabel 'opposition' .
                } }"""));
    }

    @Test
    void sidesOfADayInThePastAreThoseOfThePositionsUpToIt() {
        loadStances();
        position("ann", "toll", "support", EARLY);
        position("ben", "toll", "opposition", EARLY);
        position("ben", "toll", "support", LATE);
        position("cat", "toll", "support", "");
        assertEquals(List.of("ann ben disagree"), ties(Map.of("until", "2024-05-31")));
        assertEquals(List.of("ann ben agree"), ties(Map.of("until", LATE)));
        assertEquals(List.of(), ties(Map.of("until", "2023-12-31")));
        position("ben", "toll", "support", "2024");
        assertEquals(List.of(), ties(Map.of("until", "2024-05-31")), "contradictory");
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
                } }"""));
        loadStances();
        assertEquals(
                List.of("toll conditional opposition opposition"),
                rows("common-ground", both).stream()
                        .map(row -> text(row, "targetLabel", "stance", "otherStance"))
                        .toList());
    }
}
