package org.demarche.query.guard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.update.SparqlRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSparqlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o { SELECT ?o { SERVICE ?o { ?o ?q ?r } } } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://x/> { ?o ?q ?r } } }",
                "SELECT * { ?s ?p ?o FILTER (?o = 1 || EXISTS { OPTIONAL { SERVICE SILENT <http://x/> {} } }) }",
                "SELECT * { ?s ?p ?o MINUS { GRAPH ?g { SERVICE <http://x/> { ?o ?q ?r } } } }",
                "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://x/> { ?s ?p ?o } }",
                "DESCRIBE ?s { SERVICE <http://x/> { ?s ?p ?o } }",
                "ASK { SERVICE <http://x/> { ?s ?p ?o } }",
            })
    void callsNoOtherService(String query) {
        assertEquals(ProblemCode.QUERY_REFUSED, refused(query).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:java.lang.System>(1) AS ?x) {}",
                "SELECT ?s { ?s ?p ?o } ORDER BY <java:a.B>(?o)",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (<java:a.B>(?o) AS ?x)",
                "SELECT (SUM(<java:a.B>(?o)) AS ?n) { ?s ?p ?o }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (<java:a.B>(?s))",
                "SELECT (<java:a.B>(DISTINCT ?o) AS ?n) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o BIND (1 + <java:a.B>(?o) AS ?x) }",
                "SELECT * { ?s ?p ?o FILTER (?o IN (1, <java:a.B>(?o))) }",
                "SELECT * { ?s ?p ?o FILTER (EXISTS { ?s ?q ?r FILTER (<java:a.B>(?r)) }) }",
                "SELECT * { ?s ?p ?o { SELECT (IF(true, <java:a.B>(1), 2) AS ?y) {} } }",
                "CONSTRUCT { ?s ?p ?x } { ?s ?p ?o BIND (COALESCE(<java:a.B>(?o)) AS ?x) }",
                "DESCRIBE ?s { ?s ?p ?o FILTER <java:a.B>(?o) }",
                "SELECT * { ?s <java:a.B> ?o }",
                "SELECT * { ?s <java:a.B> (1 2) }",
                "SELECT * { ?s <http://p>/<java:a.B> ?o }",
                "SELECT * { ?s (<http://p>|^<java:a.B>)* ?o }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#concat> (?a ?b) }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#splitIRI> (?a ?b) }",
                "SELECT (<http://jena.apache.org/ARQ/function#sprintf>('%d', 1) AS ?x) {}",
                "SELECT (<http://jena.hpl.hp.com/ARQ/function#sprintf>('%d', 1) AS ?x) {}",
                "ASK { FILTER EXISTS { ?s ?p ?o FILTER NOT EXISTS { ?s <java:a.B>+ ?o } } }",
            })
    void runsNoProgram(String query) {
        Problem problem = refused(query);
        assertEquals(ProblemCode.QUERY_REFUSED, problem.code());
        assertTrue(problem.message().contains("java:") || problem.message().contains("ARQ"), problem.message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (xsd:integer('1') AS ?x) { ?s foaf:name/^foaf:name ?o FILTER EXISTS { ?s !rdf:type ?t } }",
                "SELECT ?h (GROUP_CONCAT(DISTINCT ?n; SEPARATOR=', ') AS ?all) { ?p dem:holder ?h . ?h foaf:name ?n }"
                        + " GROUP BY ?h HAVING (COUNT(*) > 1)",
                "DESCRIBE <nato>",
                "DESCRIBE <https://w3id.org/demarche/id/nato>",
                "ASK FROM <http://g> { }",
                "CONSTRUCT WHERE { ?s ?p ?o }",
            })
    void takesWhatTheStandardHas(String query) {
        assertDoesNotThrow(() -> SparqlRequest.of(query).publicQuery("https://w3id.org/demarche/id/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD <http://127.0.0.1:1/>",
                "INSERT DATA { GRAPH <http://g> { <http://s> <http://p> 1 } }",
                "DROP ALL",
            })
    void takesNoUpdateForAQuery(String update) {
        Problem problem = refused(update);
        assertEquals(ProblemCode.BAD_QUERY, problem.code());
        assertTrue(problem.hint().contains("update"), problem.hint());
    }

    @Test
    void refusesNestingBeforeItFillsTheStack() {
        for (String pair : new String[] {"{}", "()"}) {
            String open = pair.substring(0, 1);
            String inside = open.equals("{") ? "" : "FILTER ";
            String nested = open.repeat(50_000) + pair.substring(1).repeat(50_000);
            Problem problem = refused("SELECT * { " + inside + nested + " }");
            assertEquals(ProblemCode.QUERY_TOO_COMPLEX, problem.code());
            assertEquals(1, problem.location().line());
        }
    }

    @Test
    void refusesChainsThatAreAsDeep() {
        for (String operator : new String[] {"+", "-", "*", "||", "&&"}) {
            String chain = "1" + (operator + " 1 ").repeat(20_000);
            assertEquals(
                    ProblemCode.QUERY_TOO_COMPLEX,
                    refused("SELECT * { FILTER (" + chain + ") }").code(),
                    operator);
        }
        assertEquals(
                ProblemCode.QUERY_TOO_COMPLEX,
                refused("SELECT * { ?s <http://p>" + "/<http://p>".repeat(10_000) + " ?o }")
                        .code());
        assertEquals(
                ProblemCode.QUERY_TOO_COMPLEX,
                refused("SELECT * { {}" + " UNION {}".repeat(10_000) + " }").code());
        assertEquals(
                ProblemCode.QUERY_TOO_COMPLEX,
                refused("SELECT * {" + " OPTIONAL { ?s ?p ?o }".repeat(5_000) + " }")
                        .code());
    }

    /** The lexer reads on to the end for each of their letters: for all together, that would take minutes. */
    @Test
    void refusesRunsOfLettersInWhichTheLexerGoesBackAgainAndAgain() {
        for (String part : new String[] {"a", "a.", "1a", "in"}) {
            Problem problem = refused("SELECT * { ?s " + part.repeat(90_000));
            assertEquals(ProblemCode.QUERY_TOO_COMPLEX, problem.code(), part);
            assertEquals(1, problem.location().line());
        }
    }

    @Test
    void takesLongNamesAndTexts() {
        String name = "ex:" + "a".repeat(10_000);
        String text = "'" + "a".repeat(10_000) + "'";
        assertDoesNotThrow(
                () -> SparqlRequest.of("PREFIX ex: <http://e/> ASK { " + name + " " + name + " " + text + " }")
                        .publicQuery("http://base/"));
    }

    @Test
    void doesNotCountBracketsInTextsAndComments() {
        String texts = "\"" + "{".repeat(1_000) + "\"";
        assertDoesNotThrow(() -> SparqlTextLimits.ANYBODY.check("ASK { ?s ?p " + texts + " } # " + "(".repeat(1_000)));
    }

    @Test
    void refusesALongText() {
        String list = "<http://example.org/x> ".repeat(20_000);
        assertEquals(
                ProblemCode.QUERY_TOO_COMPLEX,
                refused("SELECT * { VALUES ?x { " + list + "} }").code());
    }

    @Test
    void graphsOfTheRequestTakeThePlaceOfTheQuerys() {
        SparqlRequest request = new SparqlRequest(
                "ASK FROM <http://a> FROM NAMED <http://b> {}", java.util.List.of("http://c"), java.util.List.of());
        var query = request.publicQuery("http://base/");
        assertEquals(java.util.List.of("http://c"), query.getGraphURIs());
        assertEquals(java.util.List.of(), query.getNamedGraphURIs());
    }

    private static Problem refused(String query) {
        return assertThrows(QueryException.class, () -> SparqlRequest.of(query).publicQuery("http://base/"))
                .problems()
                .getFirst();
    }
}
