package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlEndpointTest {

    private static final String SELECT = "SELECT ?p { ?p a dem:Position } ORDER BY ?p LIMIT 2";
    private static final String CONSTRUCT = "CONSTRUCT WHERE { <nato> a ?c }";
    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.of("data", options -> options.with(Duration.ofSeconds(3)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '!',
            value = {
                "CONSTRUCT { <x:a> <http://example.org/1> 1 } {}, application/rdf+xml, the property"
                        + " <http://example.org/1>",
                "CONSTRUCT { <x:a> <http://example.org/p> 'a\\u0000' } {}, application/rdf+xml, the character U+0000",
                "SELECT ('a\\u0000' AS ?x) {}, application/sparql-results+xml, the character U+0000"
            })
    void saysWhichTermAFormatCannotExpress(String query, String type, String term) {
        HttpResponse<String> response = server.get(query(query), "Accept", type);
        assertEquals(406, response.statusCode());
        assertTrue(response.body().contains(term), response.body());
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json, bindings",
        "application/json,                application/sparql-results+json, bindings",
        "*/*,                             application/sparql-results+json, bindings",
        "application/sparql-results+xml,  application/sparql-results+xml,  <sparql",
        "application/xml,                 application/sparql-results+xml,  <sparql",
        "text/csv,                        text/csv,                        p",
        "text/tab-separated-values,       text/tab-separated-values,       ?p",
    })
    void tablesComeInTheFormatThatIsAskedFor(String accept, String type, String content) {
        HttpResponse<String> response = server.get(query(SELECT), "Accept", accept);
        assertEquals(200, response.statusCode());
        assertTrue(type(response).startsWith(type), type(response));
        assertTrue(response.body().contains(content), response.body());
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle,           text/turtle,           dem:",
        "application/n-triples, application/n-triples, <https://w3id.org/demarche/id/nato>",
        "application/ld+json,   application/ld+json,   @context",
        "application/rdf+xml,   application/rdf+xml,   <rdf:RDF",
        "*/*,                   text/turtle,           dem:",
    })
    void graphsComeInTheFormatThatIsAskedFor(String accept, String type, String content) {
        HttpResponse<String> response =
                server.get(query("DESCRIBE <us-reply-2022-02-05/us-supports-open-door>"), "Accept", accept);
        assertEquals(200, response.statusCode());
        assertTrue(type(response).startsWith(type), type(response));
        assertFalse(response.body().isBlank());
        assertTrue(accept.contains("n-triples") || response.body().contains(content), response.body());
    }

    @ParameterizedTest
    @CsvSource({
        "xml,     application/rdf+xml",
        "rdf+xml, application/rdf+xml",
        "rdf,     application/rdf+xml",
        "json-ld, application/ld+json",
        "jsonld,  application/ld+json",
        "json,    application/ld+json",
        "n3,      text/turtle",
        "turtle,  text/turtle",
        "nt,      application/n-triples",
        "text/n3, text/turtle",
    })
    void theFormatOfTriplesCanBeAParameterBesideAccept(String format, String type) {
        HttpResponse<String> response = server.get(
                query(CONSTRUCT) + "&format=" + encode(format) + "&output=" + encode(format) + "&results="
                        + encode(format),
                "Accept",
                "application/rdf+xml");
        assertEquals(200, response.statusCode(), response.body());
        assertTrue(type(response).startsWith(type), type(response));
    }

    @Test
    void anEmptyGraphParameterIsNone() {
        String count = query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }") + "&format=csv";
        String all = server.get(count).body();
        assertTrue(all.length() > "n\r\n0\r\n".length(), all);
        assertEquals(all, server.get(count + "&default-graph-uri=").body());
        assertEquals(
                all, server.get(count + "&default-graph-uri=&named-graph-uri=").body());
    }

    @Test
    void theFormatCanBeAParameter() {
        assertTrue(type(server.get(query(SELECT) + "&format=csv", "Accept", "text/html"))
                .startsWith("text/csv"));
        assertTrue(type(server.get(query(CONSTRUCT) + "&format=jsonld")).startsWith("application/ld+json"));
        assertTrue(type(server.get(query(SELECT) + "&format=xlsx")).contains("spreadsheetml"));
        assertTrue(type(server.get(query(SELECT) + "&format=markdown")).startsWith("text/markdown"));
        assertEquals(406, server.get(query(SELECT) + "&format=turtle").statusCode());
        assertEquals(406, server.get(query(SELECT), "Accept", "image/png").statusCode());
    }

    @Test
    void allThreeWaysOfAskingGiveTheSame() {
        String get = server.get(query(SELECT)).body();
        String form = server.post("/sparql", "application/x-www-form-urlencoded", "query=" + encode(SELECT))
                .body();
        String direct = server.post("/sparql", "application/sparql-query; charset=utf-8", SELECT)
                .body();
        assertAll(() -> assertEquals(get, form), () -> assertEquals(get, direct));
    }

    @Test
    void browsersAreSentToThePageForPeople() {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        HttpResponse<String> response = server.get(query("ASK {}"), "Accept", browser);
        assertEquals(303, response.statusCode());
        assertEquals(
                "/ask?query=ASK+%7B%7D",
                response.headers().firstValue("Location").orElseThrow());
        assertEquals(
                200,
                server.get(response.headers().firstValue("Location").orElseThrow(), "Accept", browser)
                        .statusCode());
    }

    @Test
    void describesItselfToThoseWhoAskNothing() {
        HttpResponse<String> response = server.get("/sparql", "Accept", "text/turtle");
        assertEquals(200, response.statusCode());
        String endpoint = server.uri("/sparql").toString();
        assertTrue(
                RDFParser.fromString(response.body(), Lang.TURTLE)
                        .toGraph()
                        .contains(
                                Node.ANY,
                                NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#endpoint"),
                                NodeFactory.createURI(endpoint)),
                response.body());
        assertTrue(response.body().contains("SPARQL11Query"), response.body());
        assertFalse(response.body().contains("SPARQL11Update"), response.body());
    }

    @Test
    void theDefaultGraphIsTheUnionUnlessGraphsAreNamed() {
        String article = "https://w3id.org/demarche/id/us-reply-2022-02-05";
        String ask = "ASK { ?p a dem:Position }";
        assertTrue(server.get(query(ask)).body().contains("true"));
        assertTrue(server.get(query(ask) + "&default-graph-uri=" + encode(article))
                .body()
                .contains("true"));
        assertTrue(server.get(query(ask) + "&default-graph-uri=http://example.org/none")
                .body()
                .contains("false"));
        assertTrue(server.get(query("ASK { GRAPH ?g { ?p a dem:Position } }") + "&named-graph-uri=" + encode(article))
                .body()
                .contains("true"));
    }

    @Test
    void tellsThePlaceOfAnError() {
        HttpResponse<String> response = server.get(query("SELECT ?s {\n ?s ?p }"));
        assertEquals(400, response.statusCode());
        assertTrue(type(response).startsWith("application/problem+json"));
        assertTrue(response.body().contains("\"line\":2,\"column\":8"), response.body());
        assertTrue(response.body().contains("}\\\" is not expected here"), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeout=0", "timeout=-1", "timeout=x", "timeout=NaN"})
    void refusesATimeLimitThatIsNone(String parameter) {
        assertEquals(400, server.get(query("ASK {}") + "&" + parameter).statusCode());
    }

    @Test
    void aClientCanLowerItsTimeLimitAndNobodyCanRaiseIt() {
        HttpResponse<String> lowered = server.get(query(SLOW) + "&timeout=0.2");
        assertEquals(503, lowered.statusCode());
        assertTrue(lowered.body().contains("stopped after 0.2 s"), lowered.body());
        assertTrue(lowered.headers().firstValue("Retry-After").isPresent());

        HttpResponse<String> raised = server.get(query(SLOW) + "&timeout=9999");
        assertEquals(503, raised.statusCode());
        assertTrue(raised.body().contains("stopped after 3 s"), raised.body());
    }

    @Test
    void aRunningQueryIsCancelledByItsId() throws Exception {
        String id = "test-0123456789ab";
        try (ExecutorService client = Executors.newSingleThreadExecutor()) {
            Future<HttpResponse<String>> response =
                    client.submit(() -> server.get(query(SLOW), "Query-Id", id, "Accept", "text/csv"));
            HttpResponse<String> stopped = stop(id);
            while (stopped.statusCode() == 404 && !response.isDone()) {
                stopped = stop(id);
            }
            assertEquals(204, stopped.statusCode());
            assertEquals(503, response.get().statusCode());
            assertTrue(
                    response.get().body().contains("query-cancelled"),
                    response.get().body());
        }
        assertEquals(404, stop(id).statusCode());
        assertEquals(400, server.post("/sparql/stop", "text/plain", "").statusCode());
        assertEquals(405, server.get("/sparql/stop").statusCode());
    }

    private static HttpResponse<String> stop(String id) {
        return server.post("/sparql/stop", "text/plain", "", "Query-Id", id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/sparql-results+json", "text/tab-separated-values"})
    void aTruncatedAnswerNeverLooksWhole(String accept) {
        for (String endless : new String[] {
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY RAND()",
            "SELECT (CONCAT(STR(?a), STR(?c), STR(?d), STR(?f), STR(?g), STR(?i)) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h"
                    + " ?i }"
        }) {
            HttpResponse<String> response = server.get(query(endless), "Accept", accept);
            assertEquals(503, response.statusCode(), response.body());
            assertTrue(type(response).startsWith("application/problem+json"), type(response));
        }
    }

    @Test
    void answersThatDependOnTimeOrChanceAreNotKept() {
        assertTrue(server.get(query(SELECT)).headers().firstValue("ETag").isPresent());
        for (String query :
                new String[] {"SELECT (NOW() AS ?x) {}", "SELECT (rand() AS ?x) {}", "SELECT (UUID() AS ?x) {}"}) {
            HttpResponse<String> page = server.get("/ask?query=" + encode(query), "Accept", "text/html");
            assertFalse(page.headers().firstValue("ETag").isPresent(), query);
            HttpResponse<String> response = server.get(query(query));
            assertFalse(response.headers().firstValue("ETag").isPresent(), query);
            assertEquals(
                    "no-store", response.headers().firstValue("Cache-Control").orElseThrow());
        }
    }

    @Test
    void isReadOnlyUnlessTold() {
        for (String type : new String[] {"application/sparql-update", "application/x-www-form-urlencoded"}) {
            String body = type.endsWith("update") ? "CLEAR ALL" : "update=CLEAR+ALL";
            HttpResponse<String> response =
                    server.post("/sparql", type, body, "Authorization", "Bearer " + TestServer.TOKEN);
            assertEquals(403, response.statusCode(), response.body());
        }
        assertTrue(server.get(query("ASK { ?p a dem:Position }")).body().contains("true"));
    }

    @Test
    void whoeverHasTheTokenMayChangeAndNobodyElse() {
        String update = "INSERT DATA { GRAPH <g> { <s> <p> 1 } }";
        try (TestServer writable = TestServer.writable()) {
            for (String authorization : new String[] {
                "",
                "Bearer",
                "Bearer wrong",
                "Basic " + TestServer.TOKEN,
                "Bearer " + TestServer.TOKEN + "x",
                "Bearer " + TestServer.TOKEN.substring(1)
            }) {
                String[] headers =
                        authorization.isEmpty() ? new String[0] : new String[] {"Authorization", authorization};
                HttpResponse<String> refused = writable.post("/sparql", "application/sparql-update", update, headers);
                assertEquals(401, refused.statusCode(), authorization);
                assertTrue(refused.headers().firstValue("WWW-Authenticate").isPresent());
            }
            String before = tag(writable);
            HttpResponse<String> done = writable.post(
                    "/sparql", "application/sparql-update", update, "Authorization", "Bearer " + TestServer.TOKEN);
            assertEquals(204, done.statusCode(), done.body());
            assertFalse(before.equals(tag(writable)));
            assertTrue(writable.get(query("ASK { <s> <p> 1 }")).body().contains("true"));
            assertTrue(writable.get("/sparql").body().contains("SPARQL11Update"));
            assertTrue(writable.log().stream().noneMatch(line -> line.contains(TestServer.TOKEN)));
        }
    }

    @Test
    void whoeverGuessesTheTokenTooOftenHasToWait() {
        try (TestServer writable = TestServer.writable()) {
            HttpResponse<String> response = guess(writable, "wrong-token-of-somebody");
            for (int i = 0; response.statusCode() == 401 && i < 20; i++) {
                response = guess(writable, "wrong-token-of-somebody");
            }
            assertEquals(429, response.statusCode());
            assertTrue(response.headers().firstValue("Retry-After").isPresent());
            assertEquals(429, guess(writable, TestServer.TOKEN).statusCode(), "the right one is not compared");
            assertEquals(200, writable.get(query("ASK {}")).statusCode(), "queries need no token");
        }
    }

    private static HttpResponse<String> guess(TestServer writable, String token) {
        return writable.post("/sparql", "application/sparql-update", "CLEAR ALL", "Authorization", "Bearer " + token);
    }

    private static String tag(TestServer writable) {
        return writable.get(query("ASK { <s> <p> 1 }"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static String query(String query) {
        return "/sparql?query=" + encode(query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }
}
