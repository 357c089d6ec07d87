package org.demarche.query.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

class RowLimitTest {

    private static final String NESTED = "SELECT * { { SELECT ?s { { SELECT ?d { ?s <urn:d> ?d } LIMIT 1 }"
            + " ?s <urn:d> ?d } LIMIT 2 } { SELECT ?o { ?s ?p ?o } LIMIT 3 } }";

    @Test
    void theLimitOfTheQueryItselfIsSetAlone() {
        assertEquals(List.of("1", "2", "3", "7"), limits(RowLimit.set(query(NESTED + " LIMIT 4"), 7)));
    }

    @Test
    void withoutOneThoseOfAllSubSelectsAreSetHoweverDeep() {
        assertEquals(List.of("7", "7", "7"), limits(RowLimit.set(query(NESTED), 7)));
    }

    @Test
    void theGivenQueryStaysAsItIs() {
        Query given = query(NESTED);

        RowLimit.set(given, 7);

        assertEquals(List.of("1", "2", "3"), limits(given));
    }

    @Test
    void tellsWhetherThereIsOne() {
        assertTrue(RowLimit.isIn(query(NESTED)));
        assertFalse(RowLimit.isIn(query("SELECT * { ?s ?p ?o }")));
    }

    private static Query query(String text) {
        return QueryFactory.create(text);
    }

    private static List<String> limits(Query query) {
        return Pattern.compile("(?<=LIMIT {1,9})\\d+")
                .matcher(query.toString())
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
