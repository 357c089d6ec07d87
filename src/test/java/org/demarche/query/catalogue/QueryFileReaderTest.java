package org.demarche.query.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.demarche.query.guard.QueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryFileReaderTest {

    private static final String HEADER = "# title: A title\n# topic: Tests\n# description: What it tells.\n";
    private static final String BODY = "\nSELECT ?s ?o WHERE { ?s a ?o }\n";

    @Test
    void readsTheWholeHeader() {
        CatalogueQuery query = read("""
            # title: Things of a class
            # topic: Tests
            # description: All things,
            #   in order.
            #
            # param: o resource required \u2014 The class
            # param: most limit default 5 - Rows at most
            # example: --o foaf:Person
            # example-data: data/examples
            # view: network source=s target=o

            # A comment of the query.
            SELECT ?s ?o WHERE { ?s a ?o } ORDER BY ?s LIMIT 9
            """);
        assertEquals("Things of a class", query.title());
        assertEquals("All things, in order.", query.description());
        assertEquals(List.of("s", "o"), query.columns());
        QueryParameter parameter = query.parameters().getFirst();
        assertEquals("o", parameter.name());
        assertEquals(ParameterType.RESOURCE, parameter.type());
        assertTrue(parameter.required());
        assertEquals("The class", parameter.description());
        assertEquals("test.rq:6:10", parameter.location().toString());
        assertEquals("5", query.parameters().get(1).defaultValue());
        assertEquals("--o foaf:Person", query.example());
        assertEquals("data/examples", query.exampleData());
        assertEquals(new View(View.Kind.NETWORK, Map.of("source", "s", "target", "o")), query.view());
    }

    @Test
    void assumesTheShippedCorpusAndATable() {
        CatalogueQuery query = read(HEADER + BODY);
        assertEquals("data", query.exampleData());
        assertEquals(View.TABLE, query.view());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        titel: Again                           | test.rq:4:10: error: unknown key "titel"
        title: Again                           | test.rq:4:10: error: second "title"
        param: s                               | test.rq:4:10: error: the parameter cannot be read
        param: s actr required - An actor      | test.rq:4:10: error: unknown type "actr"
        param: s actor needed - An actor       | test.rq:4:10: error: the parameter cannot be read
        param: x actor required - An actor     | test.rq:4:10: error: the query does not use ?x
        param: n limit default 5 - Rows        | test.rq:4:10: error: the query has no LIMIT to replace
        view: pie                              | test.rq:4:9: error: unknown view "pie"
        view: matrix rows=s                    | test.rq:4:9: error: the view does not name the columns it needs
        view: network source=s target=nowhere  | test.rq:4:9: error: the view names a column "nowhere"
        view: network source=s target=o size=o | test.rq:4:9: error: the view does not name the columns it needs
        """)
    void reportsTheLineOfWhatIsWrongInTheHeader(String line, String message) {
        assertProblem(HEADER + "# " + line + "\n" + BODY, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        SELECT ?s { ?s a nowhere:Thing }                                 | test.rq:5:18: error: the prefix nowhere: is not declared
        SELECT ?s { ?s a                                                 | test.rq:5:
        SELECT ?s { ?s a "x }                                            | test.rq:5:16: error: the string is not closed
        SELECT ?s { LET (?s := 1) }                                      | test.rq:5:13: error: "LET" is not expected here
        SELECT ?s ?s2 (COUNT(?s) AS ?n) { ?s a ?s2 } GROUP BY ?s2        | Non-group key variable
        SELECT ?s (1 AS ?s) { ?s a ?o }                                  | Duplicate variable
        SELECT * { ?s a ?o }                                             | SELECT * leaves open
        SELECT ?s { SERVICE <http://example.org/> { ?s a ?o } }          | SERVICE is not plain SPARQL 1.1
        SELECT ?s { ?s <http://jena.apache.org/text#query> "x" }         | text#query is not plain SPARQL 1.1
        SELECT ?s { ?s a ?o FILTER (<java:org.Any>(?o)) }                | java:org.Any is not plain SPARQL 1.1
        SELECT ?s { ?s a ?o FILTER EXISTS { ?s a ?p FILTER (<java:org.Any>(?p)) } } | java:org.Any is not
        """)
    void reportsWhatIsWrongInTheQuery(String query, String message) {
        assertProblem(HEADER + "\n" + query + "\n", message);
    }

    @Test
    void acceptsCastsWhichAreCallsOfDatatypes() {
        read(HEADER + "\nSELECT ?d { ?s ?p ?o BIND (<http://www.w3.org/2001/XMLSchema#date>(?o) AS ?d) }\n");
    }

    @Test
    void refusesAParameterThatTheQueryItselfGivesAValue() {
        String header = HEADER + "# param: s actor optional - An actor\n\n";
        assertProblem(
                header + "SELECT ?s { VALUES ?s { <urn:x> } ?s a ?o }",
                "test.rq:4:10: error: the query itself gives ?s a value");
        assertProblem(
                header + "SELECT ?o (STR(?o) AS ?s) { ?x a ?o }",
                "test.rq:4:10: error: the query itself gives ?s a value");
    }

    @Test
    void refusesALineThatIsNoHeaderLine() {
        assertProblem(HEADER + "#title: Again\n" + BODY, "test.rq:4:1: error: the header line is neither");
        assertProblem("#   indented\n" + HEADER + BODY, "test.rq:1:1: error: the header line is neither");
    }

    @Test
    void namesEveryMissingKey() {
        QueryException e = assertThrows(QueryException.class, () -> read(BODY));
        assertEquals(3, e.problems().size(), e.getMessage());
        assertProblem(BODY, "test.rq:1:1: error: the header has no \"title\"");
    }

    @Test
    void suggestsTheKeyThatWasMeant() {
        QueryException e = assertThrows(QueryException.class, () -> read(HEADER + "# parm: x\n" + BODY));
        assertEquals("Did you mean \"param\"?", e.problems().getFirst().hint());
    }

    private static CatalogueQuery read(String source) {
        return QueryFileReader.read("test", "test.rq", source);
    }

    private static void assertProblem(String source, String message) {
        QueryException e = assertThrows(QueryException.class, () -> read(source));
        assertTrue(e.getMessage().contains(message), () -> e.getMessage() + "\nshould have: " + message);
    }
}
