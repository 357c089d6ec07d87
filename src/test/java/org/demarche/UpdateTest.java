package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.load.Corpus;
import org.demarche.problem.ProblemCode;
import org.demarche.query.QueryResult.Answer;
import org.demarche.query.QueryResult.Table;
import org.demarche.query.guard.QueryException;
import org.demarche.query.update.SparqlRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Updates of both embedded stores. */
class UpdateTest {

    @TempDir
    static Path folder;

    static Stream<Function<String, Demarche>> stores() {
        return Stream.of(name -> Demarche.inMemory(), name -> Demarche.at(folder.resolve(name)));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void addedStatementsAreInTheirGraphAndInTheUnion(Function<String, Demarche> stores) {
        try (Demarche demarche = stores.apply("add")) {
            update(demarche, "INSERT DATA { GRAPH <g> { <s> dem:holder <o> } GRAPH <h> { <s> dem:holder <o> } }");

            assertTrue(demarche, "ASK { <s> dem:holder <o> }");
            assertEquals(2, rows(demarche, "SELECT ?g { GRAPH ?g { <s> dem:holder <o> } }"));
            assertEquals(1, rows(demarche, "SELECT * { ?s ?p ?o }"));
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatOneGraphLosesAnotherMayStillSay(Function<String, Demarche> stores) {
        try (Demarche demarche = stores.apply("lose")) {
            update(demarche, "INSERT DATA { GRAPH <g> { <s> <p> 1, 2 } GRAPH <h> { <s> <p> 1 } }");
            update(demarche, "DELETE DATA { GRAPH <g> { <s> <p> 1 } } ; DELETE WHERE { GRAPH <g> { ?s ?p 2 } }");

            assertEquals(1, rows(demarche, "SELECT * { <s> <p> ?o }"));
            assertEquals(List.of("h"), graphs(demarche));
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void laterOperationsSeeWhatEarlierOnesDid(Function<String, Demarche> stores) {
        try (Demarche demarche = stores.apply("later")) {
            update(demarche, "INSERT DATA { GRAPH <old> { <s> <p> 1 } }");
            update(demarche, """
                INSERT DATA { GRAPH <g> { <s> <p> 2 } } ;
                DROP GRAPH <old> ;
                INSERT { GRAPH <sum> { <s> <sum> ?sum } } WHERE { SELECT (SUM(?o) AS ?sum) { ?s <p> ?o } } ;
                COPY <g> TO <copy> ; MOVE <copy> TO <moved>
                """);

            assertTrue(demarche, "ASK { GRAPH <sum> { <s> <sum> 2 } }");
            assertEquals(List.of("g", "moved", "sum"), graphs(demarche));
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void severalOperationsCanHaveAWhere(Function<String, Demarche> stores) {
        try (Demarche demarche = stores.apply("where")) {
            update(demarche, """
                INSERT DATA { GRAPH <g> { <s> <p> 1, 2, 3 } } ;
                INSERT { GRAPH <h> { ?s <p> ?o } } WHERE { GRAPH <g> { ?s <p> ?o } } ;
                DELETE { GRAPH <g> { ?s <p> ?o } } WHERE { GRAPH <g> { ?s <p> ?o } FILTER (?o < 3) } ;
                DELETE WHERE { GRAPH <h> { ?s <p> 1 } }
                """);

            assertTrue(demarche, "ASK { GRAPH <g> { <s> <p> 3 } }");
            assertEquals(List.of("g", "h"), graphs(demarche));
            assertEquals(2, rows(demarche, "SELECT * { GRAPH <h> { ?s <p> ?o } }"));
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void oneBlockCanHoldThousandsOfTriples(Function<String, Demarche> stores) {
        try (Demarche demarche = stores.apply("many")) {
            String triples = IntStream.range(0, 30_000)
                    .mapToObj(i -> "<s" + i + "> <p> " + i)
                    .collect(Collectors.joining(" . "));
            update(demarche, "INSERT DATA { GRAPH <g> { " + triples + " } }");

            assertTrue(demarche, "ASK { { SELECT (COUNT(*) AS ?n) { ?s <p> ?o } } FILTER (?n = 30000) }");
        }
    }

    @Test
    void toDeleteFromAGraphThatIsNotThereDoesNotMakeIt() {
        try (Demarche demarche = Demarche.inMemory()) {
            update(demarche, "INSERT DATA { GRAPH <g> { <s> <p> 1 } }");
            update(demarche, """
                DELETE { GRAPH ?o { ?s ?p ?o } GRAPH <h> { ?s ?p ?o } } WHERE { ?s ?p ?o } ;
                INSERT { GRAPH <g> { <s> <graph> ?g } } WHERE { GRAPH ?g {} }
                """);
            assertEquals(1, rows(demarche, "SELECT * { <s> <graph> ?g }"));
        }
    }

    @Test
    void refusesAStringThatIsTooLongBeforeItParsesIt() {
        try (Demarche demarche = Demarche.inMemory()) {
            String longest = "x".repeat(990_000);
            update(demarche, "INSERT DATA { GRAPH <g> { <s> <p> \"" + longest + "\" } }");
            QueryException tooLong = assertThrows(
                    QueryException.class,
                    () -> update(demarche, "INSERT DATA { GRAPH <g> { <s> <p> \"" + longest + longest + "\" } }"));
            assertEquals(
                    ProblemCode.QUERY_TOO_COMPLEX, tooLong.problems().getFirst().code());
            assertEquals(
                    "a string or a name has more than 1000000 characters",
                    tooLong.problems().getFirst().message());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { GRAPH <https://w3id.org/demarche/derived> { <s> <p> 1 } }",
                "COPY <g> TO <https://w3id.org/demarche/derived>",
                "DROP GRAPH <https://w3id.org/demarche/derived>",
                "MOVE <https://w3id.org/demarche/derived> TO <g>",
                "INSERT { GRAPH <https://w3id.org/demarche/derived> { ?s ?p 2 } } WHERE { ?s ?p ?o }",
                "WITH <https://w3id.org/demarche/derived> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
                "DELETE WHERE { GRAPH <https://w3id.org/demarche/derived> { ?s ?p ?o } }",
                "DELETE WHERE { GRAPH ?g { ?s dem:effectiveDate ?o } }",
                "INSERT { GRAPH ?g { ?s <p> 2 } } WHERE { GRAPH ?g { ?s dem:effectiveDate ?o } }",
                "INSERT { GRAPH ?g { <s> <p> 2 } } WHERE { BIND (IRI(CONCAT('https://w3id.org/', 'demarche/derived'))"
                        + " AS ?g) }",
                "CLEAR ALL; INSERT { GRAPH ?g { <s> <p> 2 } } WHERE { BIND (IRI('https://w3id.org/demarche/derived')"
                        + " AS ?g) }",
            })
    void refusesToWriteDerivedData(String update) throws IOException {
        try (Demarche demarche = Demarche.inMemory()) {
            demarche.load(Corpus.at(Path.of("data/examples")));
            String before = demarche.version().orElseThrow();
            assertEquals(ProblemCode.QUERY_REFUSED, refused(demarche, update));
            assertEquals(before, demarche.version().orElseThrow());
        }
    }

    @Test
    void anUpdateCanLeaveDerivedDataOutOrTakeAllAway() throws IOException {
        try (Demarche demarche = Demarche.inMemory()) {
            demarche.load(Corpus.at(Path.of("data/examples")));
            update(
                    demarche,
                    "DELETE { GRAPH ?g { ?s dem:statedOn ?o } } WHERE { GRAPH ?g { ?s dem:statedOn ?o }"
                            + " FILTER (?g != <https://w3id.org/demarche/derived>) }");
            assertTrue(demarche, "ASK { ?s dem:effectiveDate ?date FILTER NOT EXISTS { ?any dem:statedOn ?o } }");
            update(demarche, "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }");
            assertEquals(0, rows(demarche, "SELECT * { ?s ?p ?o }"));
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void positionsFollowTheDateOfTheirArticle(Function<String, Demarche> stores) {
        try (Demarche demarche = stores.apply("dates")) {
            update(demarche, """
                INSERT DATA { GRAPH <g> {
                  <p> a dem:Position ; dem:holder <o> ; dem:target <t> ; dem:codedFrom <a> .
                  <a> dcterms:issued '2024-05'^^xsd:gYearMonth .
                } }\
                """);
            assertTrue(demarche, "ASK { <p> dem:effectiveDate '2024-05'^^xsd:gYearMonth . <a> dem:positionsStated 1 }");
            update(demarche, """
                DELETE DATA { GRAPH <g> { <a> dcterms:issued '2024-05'^^xsd:gYearMonth } } ;
                INSERT DATA { GRAPH <g> { <a> dcterms:issued '2024-05-02'^^xsd:date } }\
                """);
            assertTrue(
                    demarche,
                    "ASK { <p> dem:effectiveDate '2024-05-02'^^xsd:date . ?tally dem:latestDate '2024-05-02'^^xsd:date"
                            + " }");
            update(demarche, "DELETE WHERE { GRAPH <g> { <p> dem:codedFrom ?a } }");
            assertTrue(
                    demarche,
                    "ASK { FILTER NOT EXISTS { <p> dem:effectiveDate ?date } FILTER NOT EXISTS { <a>"
                            + " dem:positionsStated ?n } }");
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void everythingCanBeTakenAway(Function<String, Demarche> stores) throws IOException {
        try (Demarche demarche = stores.apply("away")) {
            demarche.load(Corpus.at(Path.of("data")));
            update(demarche, "CLEAR ALL");

            assertEquals(0, rows(demarche, "SELECT * { ?s ?p ?o }"));
            assertEquals(List.of(), graphs(demarche));
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void anUpdateThatFailsHalfwayChangesNothing(Function<String, Demarche> stores) {
        try (Demarche demarche = stores.apply("half")) {
            update(demarche, "INSERT DATA { GRAPH <g> { <s> <p> 1 } }");
            String before = demarche.version().orElseThrow();
            String missing = "INSERT DATA { GRAPH <h> { <s> <p> 2 } } ; DROP GRAPH <g> ; COPY <nothing> TO <x>";

            assertEquals(ProblemCode.BAD_QUERY, refused(demarche, missing));
            assertEquals(List.of("g"), graphs(demarche));
            assertEquals(before, demarche.version().orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void eachChangeGivesAnotherVersion(Function<String, Demarche> stores) {
        try (Demarche demarche = stores.apply("version")) {
            String before = demarche.version().orElseThrow();
            assertEquals(before, demarche.version().orElseThrow());
            update(demarche, "INSERT DATA { GRAPH <g> { <s> <p> 1 } }");
            assertNotEquals(before, demarche.version().orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD <http://127.0.0.1:1/>",
                "LOAD SILENT <file:///etc/passwd> INTO GRAPH <g>",
                "INSERT DATA { <s> <p> <o> }",
                "DELETE WHERE { ?s ?p ?o }",
                "INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
                "COPY DEFAULT TO <g>",
                "ADD <g> TO DEFAULT",
                "INSERT { GRAPH <g> { ?s ?p ?o } } WHERE { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "WITH <g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o FILTER EXISTS { ?s <java:a.B> ?x } }",
                "WITH <g> INSERT { ?s ?p ?x } WHERE { ?s ?p ?o BIND (<java:a.B>(?o) AS ?x) }",
            })
    void refusesWhatReachesBeyondNamedGraphs(String update) {
        try (Demarche demarche = Demarche.inMemory()) {
            assertEquals(ProblemCode.QUERY_REFUSED, refused(demarche, update));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT DATA {", "SELECT * { ?s ?p ?o }", ""})
    void refusesWhatIsNoUpdate(String text) {
        try (Demarche demarche = Demarche.inMemory()) {
            String before = demarche.version().orElseThrow();
            if (text.isEmpty()) {
                update(demarche, text); // no operations are an update, too
            } else {
                assertEquals(ProblemCode.BAD_QUERY, refused(demarche, text));
            }
            assertEquals(before, demarche.version().orElseThrow());
        }
    }

    private static void update(Demarche demarche, String update) {
        demarche.update(SparqlRequest.of(update));
    }

    private static ProblemCode refused(Demarche demarche, String update) {
        return assertThrows(QueryException.class, () -> update(demarche, update))
                .problems()
                .getFirst()
                .code();
    }

    private static void assertTrue(Demarche demarche, String ask) {
        assertEquals(new Answer(true), demarche.sparql(ask));
    }

    private static int rows(Demarche demarche, String query) {
        return ((Table) demarche.sparql(query)).rows().size();
    }

    private static List<String> graphs(Demarche demarche) {
        Table graphs = (Table) demarche.sparql("SELECT DISTINCT ?g { GRAPH ?g {} } ORDER BY ?g");
        return graphs.rows().stream()
                .map(row -> demarche.names().text(row.get("g")))
                .toList();
    }
}
