package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers try, for real. */
@Timeout(120)
class AttackTest {

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.of("data", options -> options.with(Duration.ofSeconds(5)));
    }

    @AfterAll
    static void stop() {
        // Whatever was tried, it still answers.
        assertEquals(200, server.get("/health").statusCode());
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
                "SELECT * { VALUES ?x { <%s> } SERVICE SILENT ?x { ?s ?p ?o } }",
                "ASK FROM <%s> { ?s ?p ?o }",
                "ASK FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }",
                "LOAD <%s>",
            })
    void reachesNoInnerAddress(String attack) throws IOException {
        try (ServerSocket inner = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            inner.setSoTimeout(300);
            String address = "http://127.0.0.1:" + inner.getLocalPort() + "/";
            HttpResponse<String> response = ask(attack.formatted(address));
            boolean fromGraph = attack.contains("FROM");
            assertEquals(fromGraph ? 200 : 400, response.statusCode(), response.body());
            assertTrue(!fromGraph || response.body().contains("false"), response.body());
            assertThrows(SocketTimeoutException.class, inner::accept);
        }
        HttpResponse<String> asParameter = server.get(
                "/sparql?query=ASK+%7B+%3Fs+%3Fp+%3Fo+%7D&default-graph-uri=" + encode("http://127.0.0.1:1/"));
        assertTrue(asParameter.body().contains("false"), asParameter.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:java.lang.System.getProperty>('user.home') AS ?x) {}",
                "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.listMember> ?o }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#textQuery> ?o }",
            })
    void runsNoClassOfTheClassPath(String attack) {
        HttpResponse<String> response = ask(attack);
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("query-refused"), response.body());
    }

    @Test
    void survivesTextsThatDouble() {
        StringBuilder query = new StringBuilder("SELECT (STRLEN(?x30) AS ?n) { BIND (\"aaaaaaaaaaaaaaaa\" AS ?x0)");
        for (int i = 0; i < 30; i++) {
            query.append(" BIND (CONCAT(?x")
                    .append(i)
                    .append(", ?x")
                    .append(i)
                    .append(") AS ?x")
                    .append(i + 1)
                    .append(')');
        }
        HttpResponse<String> response = ask(query + " }");
        assertEquals(503, response.statusCode());
        assertTrue(response.body().contains("value-too-large"), response.body());
    }

    @Test
    void survivesThousandsOfBrackets() throws IOException {
        // A busy machine may need more than the few seconds of the other tests.
        try (TestServer patient = TestServer.of("data", options -> options.with(Duration.ofMinutes(1)))) {
            for (String attack : List.of(
                    "SELECT * " + "{".repeat(20_000) + "}".repeat(20_000),
                    "SELECT * { FILTER " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " }",
                    "SELECT * { FILTER (1" + "+1".repeat(40_000) + ") }",
                    "SELECT * { ?s " + "(<p>/".repeat(20_000) + "<p>" + ")".repeat(20_000) + " ?o }",
                    "SELECT * { ?s " + "a".repeat(190_000),
                    "{".repeat(190_000))) {
                HttpResponse<String> response = patient.post("/sparql", "application/sparql-query", attack);
                assertEquals(400, response.statusCode());
                assertTrue(response.body().contains("query-too-complex"), response.body());
            }
        }
    }

    @Test
    void survivesARegularExpressionWithoutEnd() {
        HttpResponse<String> response = server.get("/sparql?timeout=0.5&query="
                + encode("SELECT * { FILTER REGEX(\"" + "a".repeat(60) + "\", \"^(a+)+\\\\1b\") }"));
        assertEquals(503, response.statusCode());
    }

    @Test
    void refusesALongBodyBeforeReadingIt() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.head(
                            "POST /sparql HTTP/1.1",
                            "Host: localhost",
                            "Content-Type: application/sparql-query",
                            "Content-Length: 60000000")
                    .send("SELECT");
            assertTrue(client.status().contains(" 413 "));
        }
    }

    @Test
    void refusesABodyThatIsLongerThanItSays() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        try (RawClient client = new RawClient(server.port())) {
            client.head(
                    "POST /sparql HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/sparql-query",
                    "Transfer-Encoding: chunked");
            try {
                for (int i = 0; i < 1_000; i++) {
                    client.send(chunk);
                }
            } catch (IOException e) {
                // it may hang up at once
            }
            assertTrue(client.status().contains(" 413 "));
        }
    }

    @Test
    void refusesLongHeaders() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.head("GET / HTTP/1.1", "Host: localhost", "X: " + "x".repeat(100_000));
            assertTrue(client.status().contains(" 431 "));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/$/ping",
                "/$/metrics",
                "/$/stats",
                "/$/datasets",
                "/$/server",
                "/$/compact/sparql",
                "/$/backup/sparql",
                "/sparql/data",
                "/sparql/upload",
                "/sparql/update",
                "/dataset",
                "/ds",
                "/static/",
                "/static/../simplelogger.properties",
                "/static/..%2f..%2fqueries/index.txt",
                "/static/%2e%2e/queries/index.txt",
                "/static//etc/passwd",
                "/static/site.css%00.txt",
                "/query/..%2fexperts.json",
                "/export/..%2f..%2fetc%2fpasswd.ttl",
                "/id/",
                "/id/%3Cscript%3E",
                "/WEB-INF/web.xml",
                "/.git/config",
            })
    void hasNoOtherDoors(String path) throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.head("GET " + path + " HTTP/1.1", "Host: localhost", "Accept: text/html", "Connection: close");
            String answer = client.rest();
            assertTrue(answer.startsWith("HTTP/1.1 404") || answer.startsWith("HTTP/1.1 400"), answer);
            assertFalse(answer.contains("<script>"), answer);
            assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("jetty"), answer);
            assertFalse(answer.contains("org.demarche"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"})
    void takesNoOtherMethod(String method) {
        for (String path : List.of("/sparql", "/", "/id/nato", "/export/all.ttl")) {
            HttpRequest request = HttpRequest.newBuilder(server.uri(path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            assertEquals(405, server.send(request).statusCode(), path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?a=%zz", "/sparql?query=%FF", "/id/nato?%C3", "/query/experts.json?a=%"})
    void refusesParametersThatNobodyCanRead(String path) throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.head("GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close");
            String answer = client.rest();
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            assertTrue(answer.contains("nosniff") && answer.contains("application/problem+json"), answer);
        }
    }

    @Test
    void givesNobodyCredentials() {
        HttpResponse<String> response = server.get("/sparql?query=ASK%7B%7D", "Origin", "https://evil.example");
        assertEquals(
                "*",
                response.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        assertTrue(response.headers()
                .firstValue("Access-Control-Allow-Credentials")
                .isEmpty());
        assertTrue(response.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void everyAnswerTellsBrowsersToBeCareful() {
        for (String path :
                List.of("/", "/nothing", "/sparql?query=x", "/id/nato.html", "/static/site.css", "/health")) {
            HttpResponse<String> response = server.get(path, "Accept", "text/html");
            var headers = response.headers();
            String policy = headers.firstValue("Content-Security-Policy").orElseThrow();
            assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), policy);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
            assertEquals("DENY", headers.firstValue("X-Frame-Options").orElseThrow());
            assertTrue(headers.firstValue("Referrer-Policy").isPresent());
            assertTrue(headers.firstValue("Server").isEmpty());
        }
    }

    @Test
    void whatIsTypedComesBackAsText() {
        String script = "<script>alert(1)</script>";
        for (String path : List.of(
                "/ask?query=" + encode(script),
                "/ask?query=" + encode("SELECT (\"" + script + "\" AS ?x) (<javascript:alert(1)> AS ?y) {}"),
                "/query/experts?institution=" + encode(script),
                "/query/" + encode(script),
                "/id/" + encode(script),
                "/thing?iri=" + encode("javascript:alert(1)"),
                "/" + encode(script))) {
            HttpResponse<String> response = server.get(path, "Accept", "text/html");
            assertFalse(response.body().contains("<script>alert"), path);
            assertFalse(response.body().contains("href=\"javascript:"), path);
            assertTrue(response.statusCode() < 500, path);
        }
    }

    @Test
    void whatIsInTheDataComesOutAsText() {
        try (TestServer hostile = TestServer.writable()) {
            String update = """
                    INSERT DATA { GRAPH <g> {
                      <evil> a foaf:Person ; foaf:name "<script>alert(1)</script>" ; schema:url <javascript:alert(1)> ,
                        <data:text/html,x> ; dem:summary "\\"><img src=x onerror=alert(1)>" .
                      <javascript:alert(2)> dem:holder <evil> } }
                    """;
            HttpResponse<String> done = hostile.post(
                    "/sparql", "application/sparql-update", update, "Authorization", "Bearer " + TestServer.TOKEN);
            assertEquals(204, done.statusCode(), done.body());
            for (String path :
                    List.of("/id/evil", "/ask?query=" + encode("SELECT * { ?s ?p ?o }"), "/query/people", "/")) {
                HttpResponse<String> response = hostile.get(path, "Accept", "text/html");
                assertEquals(200, response.statusCode(), response.body());
                assertFalse(response.body().contains("<script>alert"), response.body());
                assertFalse(response.body().contains("<img"), response.body());
                assertFalse(response.body().contains("href=\"javascript:"), response.body());
                assertFalse(response.body().contains("href=\"data:"), response.body());
            }
        }
    }

    @Test
    void theLogHasNoSecrets() {
        server.get("/sparql?query=ASK%7B%7D&token=topsecret", "Authorization", "Bearer topsecret");
        assertTrue(server.log().stream().noneMatch(line -> line.contains("topsecret")));
        assertTrue(server.log().stream().anyMatch(line -> line.contains("/sparql?query&token 200")));
    }

    private static HttpResponse<String> ask(String query) {
        return server.get("/sparql?query=" + encode(query));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
