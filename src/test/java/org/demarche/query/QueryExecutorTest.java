package org.demarche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.demarche.problem.ProblemCode;
import org.demarche.query.QueryResult.Answer;
import org.demarche.query.QueryResult.Table;
import org.demarche.query.QueryResult.Triples;
import org.demarche.query.guard.QueryException;
import org.demarche.query.guard.QueryLimits;
import org.junit.jupiter.api.Test;

class QueryExecutorTest {

    private static final String EVERYTHING =
            "SELECT ?a ?b ?c { ?a ?p ?o . ?b ?q ?r . ?c ?s ?t . ?d ?u ?v FILTER (?a = ?d) }";

    @Test
    void answersEachFormOfQuery() {
        assertEquals(new Answer(true), run("ASK { ?s a <http://xmlns.com/foaf/0.1/Person> }", QueryLimits.DEFAULT));
        Triples built =
                (Triples) run("CONSTRUCT WHERE { ?s a <http://xmlns.com/foaf/0.1/Person> }", QueryLimits.DEFAULT);
        assertEquals(3, built.graph().size());
        Triples described = (Triples) run("DESCRIBE <https://w3id.org/demarche/id/ada-lund>", QueryLimits.DEFAULT);
        assertTrue(described.graph().size() >= 2);
    }

    @Test
    void givesUpAfterTheTimeAllowed() {
        QueryLimits limits = new QueryLimits(Duration.ofMillis(50), Long.MAX_VALUE, Long.MAX_VALUE);
        assertEquals(ProblemCode.QUERY_TIMEOUT, refused(EVERYTHING, limits));
        assertEquals(ProblemCode.QUERY_TIMEOUT, refused("SELECT (COUNT(*) AS ?n) " + EVERYTHING.substring(16), limits));
    }

    @Test
    void refusesToCutAResultShort() {
        QueryLimits limits = new QueryLimits(Duration.ofMinutes(1), 2, Long.MAX_VALUE);
        assertEquals(ProblemCode.RESULT_TOO_LARGE, refused(EVERYTHING, limits));
        assertEquals(ProblemCode.RESULT_TOO_LARGE, refused("CONSTRUCT WHERE { ?s ?p ?o }", limits));
    }

    /** A comparison that is another each time would fail, here or where the rows go to a file. */
    @Test
    void putsRowsIntoARandomOrder() {
        String digits = "{ VALUES ?%s { 0 1 2 3 4 5 6 7 8 9 } }";
        String numbers = "SELECT * { " + digits.formatted("a") + digits.formatted("b") + digits.formatted("c") + " }";
        for (long rows : new long[] {1_000, 1_000_000}) {
            QueryLimits limits = new QueryLimits(Duration.ofMinutes(1), rows, Long.MAX_VALUE);
            for (String order :
                    new String[] {" ORDER BY RAND()", " ORDER BY DESC(1 + RAND()) ?a", " ORDER BY STRUUID()"}) {
                Table table = (Table) run(numbers + order, limits);
                assertEquals(List.of("a", "b", "c"), table.columns());
                assertEquals(1_000, new HashSet<>(table.rows()).size());
                assertTrue(
                        table.rows().stream().allMatch(row -> row.size() == 3), "the values are no part of the rows");
            }
            assertEquals(
                    7,
                    ((Table) run(numbers + " ORDER BY RAND() LIMIT 7", limits))
                            .rows()
                            .size());
        }
        QueryLimits few = new QueryLimits(Duration.ofMinutes(1), 100, Long.MAX_VALUE);
        assertEquals(ProblemCode.RESULT_TOO_LARGE, refused(numbers + " ORDER BY RAND()", few));
        assertEquals(
                50,
                ((Table) run(numbers + " ORDER BY RAND() LIMIT 50", few)).rows().size());
    }

    private static QueryResult run(String query, QueryLimits limits) {
        return Fixture.EXECUTOR.within(limits).run(Fixture.parse(query));
    }

    private static ProblemCode refused(String query, QueryLimits limits) {
        return assertThrows(QueryException.class, () -> run(query, limits))
                .problems()
                .getFirst()
                .code();
    }
}
