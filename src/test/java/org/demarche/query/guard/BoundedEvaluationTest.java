package org.demarche.query.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.Fixture;
import org.demarche.query.QueryExecutor;
import org.demarche.query.QueryResult;
import org.demarche.query.QueryResult.Table;
import org.demarche.store.EmbeddedStore;
import org.demarche.store.MemoryStore;
import org.demarche.store.Tdb2Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that would fill memory or never end come to an end; all others give what they always gave. */
@Timeout(180)
class BoundedEvaluationTest {

    @TempDir
    static Path folder;

    private static final QueryLimits MINUTE = new QueryLimits(Duration.ofMinutes(1), 100_000, 10_000_000);
    private static final QueryLimits SECOND = new QueryLimits(Duration.ofSeconds(1), 100_000, 10_000_000);
    private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    private static final String LONG_A = "\"" + "a".repeat(100) + "\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONCAT(%1$s, %1$s)",
                "REPLACE(%1$s, \"(a)\", \"$1$1\")",
                "REPLACE(%1$s, \"a\", \"aaaa\")",
                "ENCODE_FOR_URI(CONCAT(%1$s, %1$s, \"\u00e9\"))",
                "%1$s + %1$s",
            })
    void textsDoNotGrowWithoutEnd(String function) {
        String doubled = LONG_A;
        StringBuilder binds = new StringBuilder("BIND (" + doubled + " AS ?x0) ");
        for (int i = 0; i < 30; i++) {
            binds.append("BIND (")
                    .append(function.formatted("?x" + i))
                    .append(" AS ?x")
                    .append(i + 1)
                    .append(") ");
        }
        assertEquals(ProblemCode.VALUE_TOO_LARGE, stopped("SELECT (STRLEN(?x30) AS ?n) { " + binds + " }"));
    }

    @Test
    void constantsDoNotGrowWhileTheQueryIsPrepared() {
        String nested = LONG_A;
        for (int i = 0; i < 10; i++) {
            nested = "CONCAT(" + String.join(", ", java.util.Collections.nCopies(3, nested)) + ")";
        }
        String query = "SELECT * { ?s ?p ?o FILTER (STRLEN(" + nested + ") > 1) }";
        assertEquals(ProblemCode.VALUE_TOO_LARGE, stopped(query));
    }

    @Test
    void numbersDoNotGrowWithoutEnd() {
        for (String start : List.of("99999999999", "0.0000001")) {
            String binds = "BIND (" + start + " AS ?x0) "
                    + IntStream.range(0, 40)
                            .mapToObj(i -> "BIND (?x" + i + " * ?x" + i + " AS ?x" + (i + 1) + ") ")
                            .collect(Collectors.joining());
            assertEquals(ProblemCode.VALUE_TOO_LARGE, stopped("SELECT (STR(?x40) AS ?n) { " + binds + " }"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xsd:integer(CONCAT(?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d,"
                        + " ?d))",
                "STRDT(CONCAT(?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d),"
                        + " xsd:integer)",
                "\"2022-02-05T00:00:00Z\"^^xsd:dateTime + \"P99999999999D\"^^xsd:dayTimeDuration",
                "\"2020-01-01\"^^xsd:date + \"P9999999999D\"^^xsd:dayTimeDuration",
                "\"P9999999999D\"^^xsd:duration < \"P1D\"^^xsd:duration",
                "\"P9999999999D\"^^xsd:duration = \"P1D\"^^xsd:duration",
                "\"PT999999999999999S\"^^xsd:dayTimeDuration IN (\"P1D\"^^xsd:dayTimeDuration)",
                "\"2020-01-01\"^^xsd:date + STRDT(\"P9999999999D\", xsd:dayTimeDuration)",
                "\"2020-01-01\"^^xsd:date + \"P365D\"^^xsd:dayTimeDuration * 1e12",
                "\"2022-02-05T00:00:00Z\"^^xsd:dateTime - \"P99999999999D\"^^xsd:dayTimeDuration",
            })
    void numbersAndDatesAreOfReasonableLength(String expression) {
        String digits = "\"" + "9".repeat(100) + "\"";
        assertEquals(
                ProblemCode.VALUE_TOO_LARGE,
                stopped("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT (" + expression + " AS ?x) { BIND ("
                        + digits + " AS ?d) }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GROUP_CONCAT(?text)", "GROUP_CONCAT(DISTINCT ?text; SEPARATOR='-')"})
    void groupsDoNotGrowWithoutEnd(String aggregate) {
        String query = "SELECT (" + aggregate + " AS ?all) { ?s ?p ?o . ?t ?q ?r . ?u ?v ?w"
                + " BIND (CONCAT(STR(?s), STR(?o), STR(?t), STR(?r), STR(?w)) AS ?text) }";
        assertEquals(ProblemCode.VALUE_TOO_LARGE, stopped(query));
    }

    @Test
    void allTextsTogetherAreBounded() {
        String query = "SELECT (COUNT(?text) AS ?n) { ?s ?p ?o . ?t ?q ?r . ?u ?v ?w"
                + " BIND (CONCAT(REPLACE(STR(?s), '.', '" + "x".repeat(9000) + "'), STR(?w)) AS ?text) }";
        assertEquals(ProblemCode.VALUE_TOO_LARGE, stopped(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REGEX(?text, \"^(a+)+\\\\1b\")",
                "REPLACE(?text, \"(.*a){12}b\", \"x\") = \"x\"",
                "REGEX(?text, CONCAT(\"(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)\", \"c\"))",
            })
    void regularExpressionsComeToAnEnd(String filter) {
        String query = "SELECT * { VALUES ?text { \"" + "a".repeat(60) + "\" } FILTER (" + filter + ") }";
        assertEquals(ProblemCode.QUERY_TIMEOUT, stopped(query, SECOND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REGEX('a', '((^){2000000000}){2000000000}')",
                "REGEX('a', CONCAT('((^){2000000000}', '){2000000000}'))",
                "REGEX('a', '((?=a){2000000000}){2000000000}')",
                "REPLACE('a', '((^){2000000000}){2000000000}', 'x') = 'x'",
                "REGEX('', '(?:|){40}(?!)')",
                "REGEX('',"
                        + " '(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(?!)')",
            })
    void regularExpressionsThatLoopWithoutReadingAreRefused(String filter) {
        assertEquals(ProblemCode.QUERY_TOO_COMPLEX, stopped("ASK { FILTER (" + filter + ") }"));
    }

    @Test
    void aLinearEngineTakesOverWhereJavasOwnWouldLoop() {
        assertEquals(
                List.of(List.of("x"), List.of("[b]a[b]")),
                Fixture.cells(
                        Fixture.select("SELECT ?x { BIND (REPLACE('bab', '((^|){600}(b)){1,2}', '[$3]') AS ?x) }")));
    }

    @Test
    void longTextsAreSearchedInLinearTime() {
        String grown = "BIND ('x' AS ?t0) "
                + IntStream.range(0, 4)
                        .mapToObj(i -> "BIND (REPLACE(?t%d, 'x', 'xxxxxxxxxx') AS ?t%d) ".formatted(i, i + 1))
                        .collect(Collectors.joining())
                + "BIND (CONCAT(?t4, ?t4, ?t4, ?t4) AS ?four) BIND (CONCAT(?four, ?four, 'y') AS ?part)"
                + " BIND (CONCAT(?four, ?four, ?four, ?part, 'z') AS ?text) ";
        assertEquals(
                List.of(List.of("found", "before", "after", "nothing"), List.of("true", "120000", "z", "")),
                Fixture.cells(Fixture.select("SELECT (CONTAINS(?text, ?part) AS ?found)"
                        + " (STRLEN(STRBEFORE(?text, ?part)) AS ?before) (STRAFTER(?text, ?part) AS ?after)"
                        + " (STRAFTER(?four, ?part) AS ?nothing) { " + grown + " }")));
    }

    @Test
    void longTextsChangeTheirCaseInLinearTime() {
        String text = "stra\u00dfe ".repeat(5_000);
        assertEquals(
                List.of(List.of("x"), List.of("STRASSE ".repeat(5_000))),
                Fixture.cells(Fixture.select("SELECT ?x { BIND (UCASE('" + text + "') AS ?x) }")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 90_000})
    void longListsAreRefusedBeforeTheyArePlanned(int members) {
        assertEquals(ProblemCode.QUERY_TOO_COMPLEX, stopped("ASK { ?x ?p (" + "1 ".repeat(members) + ") }"));
    }

    @Test
    void thousandsOfPatternsAndColumnsAreRefusedWithTheirNumber() {
        String columns = IntStream.range(0, 4_000)
                .mapToObj(i -> "(STR(?a" + i + ") AS ?a" + (i + 1) + ")")
                .collect(Collectors.joining(" "));
        String star =
                IntStream.range(0, 4_000).mapToObj(i -> "?s ?p" + i + " ?o .").collect(Collectors.joining());
        for (String query : List.of(
                "SELECT " + columns + " { BIND (1 AS ?a0) }",
                "ASK { " + star + " }",
                "ASK { FILTER NOT EXISTS { { SELECT * { " + star + " } } } }",
                "CONSTRUCT { " + star + " } WHERE { ?s ?p0 ?o }")) {
            QueryException refused = assertThrows(
                    QueryException.class, () -> new QueryExecutor(Fixture.STORE, MINUTE).run(Fixture.parse(query)));
            assertTrue(refused.getMessage().contains("the query has 400"), refused.getMessage());
        }
    }

    static Stream<EmbeddedStore> storesWithManyPaths() {
        return Stream.of(
                        new MemoryStore(),
                        new Tdb2Store(folder.resolve(UUID.randomUUID().toString())))
                .map(BoundedEvaluationTest::filled);
    }

    /** Two thousand entities of one class: each leads to each in two steps. */
    private static EmbeddedStore filled(EmbeddedStore store) {
        Graph entities = MemoryStore.newGraph();
        IntStream.range(0, 2_000)
                .forEach(i -> entities.add(
                        NodeFactory.createURI("http://example.org/" + i), RDF.Nodes.type, OWL.Thing.asNode()));
        store.replace(Map.of(NodeFactory.createURI("http://example.org/things"), entities));
        return store;
    }

    @ParameterizedTest
    @MethodSource("storesWithManyPaths")
    void pathsComeToAnEnd(EmbeddedStore store) {
        String query = "SELECT * { <http://example.org/1> ((@/^@/@/^@/@/^@/@/^@)|@)* ?o }".replace("@", TYPE);
        try (store) {
            QueryException stopped = assertThrows(
                    QueryException.class, () -> new QueryExecutor(store, SECOND).run(Fixture.parse(query)));
            assertEquals(
                    ProblemCode.QUERY_TIMEOUT, stopped.problems().getFirst().code());
        }
    }

    @ParameterizedTest
    @MethodSource("storesWithManyPaths")
    void pathsLeadWhereTheyAlwaysLed(EmbeddedStore store) {
        String query = "SELECT (COUNT(*) AS ?n) { <http://example.org/1> (@/^@)? ?o }".replace("@", TYPE);
        try (store) {
            QueryResult result = new QueryExecutor(store, QueryLimits.DEFAULT).run(Fixture.parse(query));
            assertEquals(List.of(List.of("n"), List.of("2000")), Fixture.cells((Table) result));
        }
    }

    @Test
    void somebodyElseCanStopAQuery() {
        CancellationToken signal = new CancellationToken();
        Problem busy = Problem.of(ProblemCode.QUERY_TIMEOUT, "query", "others wait", "");
        Thread.ofVirtual().start(() -> signal.stop(busy));
        QueryExecutor executor =
                Fixture.EXECUTOR.within(new QueryLimits(Duration.ofMinutes(5), Long.MAX_VALUE, Long.MAX_VALUE), signal);
        QueryException stopped = assertThrows(
                QueryException.class,
                () -> executor.run(
                        Fixture.parse("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")));
        assertEquals(List.of(busy), stopped.problems());
        assertThrows(QueryException.class, () -> executor.run(Fixture.parse("ASK {}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CONCAT('a', 'b')                          | ab",
                "CONCAT('a'@en, 'b'@en)                    | ab",
                "REPLACE('abcabc', 'b(.)', '[$1]')         | a[c]a[c]",
                "REPLACE('ABC', 'b', 'x', 'i')             | AxC",
                "REPLACE('abc', 'x', 'y')                  | abc",
                "IF(REGEX('Nato', '^n', 'i'), 'yes', 'no') | yes",
                "IF(REGEX('Nato'@en, 'n'), 'yes', 'no')    | no",
                "COALESCE(REGEX(1, 'n'), 'error')          | error",
                "COALESCE(REGEX('a', CONCAT('(')), 'error')| error",
                "ENCODE_FOR_URI('a b\u00e9')               | a%20b%C3%A9",
                "2 * 3.5                                   | 7.0",
                "1 + 2 - 4                                 | -1",
                "xsd:integer('12') + 1                     | 13",
                "STRDT('5', xsd:integer) * 2               | 10",
                "COALESCE(xsd:integer('x'), 'error')       | error",
                "COALESCE('a' * 2, 'error')                | error",
                "STR(xsd:date('2022-02-05'))               | 2022-02-05",
            })
    void valuesStayTheSame(String expression, String expected) {
        assertEquals(
                List.of(List.of("x"), List.of(expected)),
                Fixture.cells(Fixture.select("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT ?x { BIND ("
                        + expression + " AS ?x) }")));
    }

    @Test
    void groupsStayTheSame() {
        String values = "VALUES (?g ?v) { (1 'a') (1 'b') (1 'a') (2 'c') }";
        assertEquals(
                List.of(List.of("g", "all", "some"), List.of("1", "a b a", "a, b"), List.of("2", "c", "c")),
                Fixture.cells(Fixture.select("SELECT ?g (GROUP_CONCAT(?v) AS ?all)"
                        + " (GROUP_CONCAT(DISTINCT ?v; SEPARATOR=', ') AS ?some) { " + values
                        + " } GROUP BY ?g HAVING (COUNT(*) > 0) ORDER BY ?g")));
        assertEquals(
                List.of(List.of("all"), List.of("")),
                Fixture.cells(Fixture.select("SELECT (GROUP_CONCAT(?v) AS ?all) { VALUES ?v {} }")));
    }

    private static ProblemCode stopped(String query) {
        return stopped(query, MINUTE);
    }

    private static ProblemCode stopped(String query, QueryLimits limits) {
        return assertThrows(
                        QueryException.class, () -> new QueryExecutor(Fixture.STORE, limits).run(Fixture.parse(query)))
                .problems()
                .getFirst()
                .code();
    }
}
