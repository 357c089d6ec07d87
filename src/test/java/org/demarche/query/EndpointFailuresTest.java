package org.demarche.query;

import static org.demarche.endpoint.OddServer.reply;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.demarche.endpoint.Credentials;
import org.demarche.endpoint.Endpoint;
import org.demarche.endpoint.OddServer;
import org.demarche.problem.ProblemCode;
import org.demarche.problem.StoreException;
import org.demarche.query.endpoint.EndpointEngine;
import org.demarche.query.endpoint.UnionStrategy;
import org.demarche.query.guard.QueryException;
import org.demarche.query.guard.QueryLimits;
import org.demarche.store.remote.EndpointStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said when an endpoint does not do what it should. */
class EndpointFailuresTest {

    private static final String JSON = "application/sparql-results+json";
    private static final String FIRST_ROWS = "{\"head\":{\"vars\":[\"s\"]},\"results\":{\"bindings\":["
            + "{\"s\":{\"type\":\"literal\",\"value\":\"a\"}},{\"s\":{\"type\":\"literal\",\"value\":\"b\"}}";
    private static final String ROWS = FIRST_ROWS + "]}}";
    private static final QueryLimits LIMITS = new QueryLimits(Duration.ofSeconds(60), 1_000, 1_000_000);
    private static final Optional<Credentials> CREDENTIALS = Optional.of(Credentials.basic("me", "hunter2"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 Bad Request         | refuses this (400): line 1: no such thing
            401 Unauthorized        | does not accept the credentials (401)
            403 Forbidden           | does not allow queries to this user (403)
            404 Not Found           | is not there (404). Check the address.
            405 Method Not Allowed  | takes no queries in this way (405)
            413 Too Large           | does not take requests of this length (413)
            500 Server Error        | failed (500): line 1: no such thing; its own log
            503 Unavailable         | is busy or gave up (503): line 1: no such thing; ask later
            418 Teapot              | failed (418)
            """)
    void saysWhatARefusalMeans(String status, String message) {
        assertSays(message, reply(status, "text/plain", "line 1:\n no such thing.\n"));
    }

    @Test
    void saysHowToGiveCredentials() {
        try (OddServer server = OddServer.saying(reply("401 Unauthorized", "text/plain", ""))) {
            String said = said(server.address(), Optional.empty());
            assertTrue(said.contains("wants credentials (401); give them as DEMARCHE_ENDPOINT_USER"), said);
        }
    }

    @Test
    void saysThatDigestAuthenticationIsNotOffered() {
        assertSays(
                "asks for Digest authentication",
                "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"x\", nonce=\"y\"\r\nContent-Length: 0\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "update, 404 Not Found, Name the address where it takes them with --endpoint-update",
        "update, 405 Method Not Allowed, takes no updates in this way",
        "update, 403 Forbidden, does not allow updates to this user",
        "graphs, 404 Not Found, is not there (404). Name the address",
    })
    void saysWhereUpdatesGo(String way, String status, String message) {
        try (OddServer server = OddServer.saying(reply(status, "text/html", "<html>no</html>"))) {
            String graphStore = way.equals("graphs") ? server.address() : null;
            var store = new EndpointStore(Endpoint.of(server.address(), null, graphStore), CREDENTIALS);
            Map<Node, Graph> graphs =
                    Map.of(NodeFactory.createURI("http://x.example/g"), Fixture.graph("/query/expected/position.ttl"));
            String said = assertThrows(StoreException.class, () -> store.replace(graphs))
                    .getMessage();
            assertTrue(said.contains(message), said);
            assertFalse(said.contains("html"), said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"301 Moved", "302 Found", "307 Temporary", "308 Permanent"})
    void doesNotFollowToAnotherHost(String status) {
        try (OddServer other = OddServer.saying(reply("200 OK", JSON, ROWS));
                OddServer server = OddServer.saying(
                        "HTTP/1.1 " + status + "\r\nLocation: " + other.address() + "\r\nContent-Length: 0\r\n\r\n")) {
            String said = said(server.address(), CREDENTIALS);
            assertTrue(said.contains("sends on to " + other.address()), said);
            assertTrue(server.requests().getFirst().contains("Authorization: Basic"));
            assertTrue(other.requests().isEmpty(), "nothing is sent there");
        }
    }

    @Test
    void neverRepeatsCredentials() {
        assertSays(
                "Authorization: Basic …, user me, password …; its own log",
                reply("500 Error", "text/plain", "Authorization: Basic bWU6aHVudGVyMg==, user me, password hunter2"));
    }

    @Test
    void saysThatAPageIsNoEndpoint() {
        assertSays(
                "answers with text/html instead of results",
                reply("200 OK", "text/html;charset=utf-8", "<html></html>"));
        assertSays("answers with something unnamed instead of results", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"error\":\"busy\"}",
                FIRST_ROWS,
                "no JSON",
                "{\"head\":{\"vars\":[\"s\"]},\"results\":7}"
            })
    void takesNothingElseForResults(String body) {
        assertSays("cannot be read", reply("200 OK", JSON, body));
    }

    @Test
    void takesNothingElseForXmlResults() {
        assertSays("cannot be read", reply("200 OK", "application/sparql-results+xml", "<html/>"));
        assertSays(
                "cannot be read",
                reply(
                        "200 OK",
                        "application/sparql-results+xml",
                        "<?xml version='1.0'?><!DOCTYPE sparql"
                                + " [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><sparql xmlns='http://www.w3.org/2005/sparql-results#'>"
                                + "<head><variable name='s'/></head><results><result><binding name='s'><literal>&x;</literal></binding>"
                                + "</result></results></sparql>"));
    }

    @Test
    void noticesThatAnAnswerBreaksOff() {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: " + JSON + "\r\n";
        assertSays("broke off before the answer was complete", head + "Content-Length: 5000\r\n\r\n" + FIRST_ROWS);
        assertSays(
                "broke off before the answer was complete",
                head + "Transfer-Encoding: chunked\r\n\r\n40\r\n" + FIRST_ROWS);
        assertSays("cannot be read", head + "\r\n" + FIRST_ROWS);
        assertSays("broke off before the answer was complete", "HTT");
    }

    @Test
    void saysThatNobodyIsThere() {
        String address;
        try (OddServer server = OddServer.saying("")) {
            address = server.address();
        }
        String said = said(address, Optional.empty());
        assertEquals("The endpoint " + address + " cannot be reached; check the address and that it is running.", said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "HTTP/1.1 200 OK\r\nContent-Type: " + JSON + "\r\nContent-Length: 5000\r\n\r\n" + FIRST_ROWS
            })
    void waitsNoLongerThanIsAllowed(String reply) {
        QueryLimits limits = new QueryLimits(Duration.ofMillis(300), 1_000, 1_000_000);
        assertEquals(ProblemCode.QUERY_TIMEOUT, limit(reply, OddServer.Then.WAIT, limits));
    }

    @Test
    void readsNoMoreThanIsAllowed() {
        String endless = "HTTP/1.1 200 OK\r\nContent-Type: " + JSON + "\r\n\r\n" + FIRST_ROWS
                + ",{\"s\":{\"type\":\"literal\",\"value\":\"";
        assertEquals(ProblemCode.RESULT_TOO_LARGE, limit(endless, OddServer.Then.GO_ON, LIMITS));
        QueryLimits oneRow = new QueryLimits(Duration.ofSeconds(60), 1, 1_000_000);
        assertEquals(ProblemCode.RESULT_TOO_LARGE, limit(reply("200 OK", JSON, ROWS), OddServer.Then.HANG_UP, oneRow));
    }

    @Test
    void saysThatThereIsNoUnion() {
        Exception refusal = assertThrows(
                StoreException.class,
                () -> UnionStrategy.find(query -> query.toString().contains("GRAPH ?g")));
        assertTrue(refusal.getMessage().contains("is not the union of its named graphs"), refusal.getMessage());
    }

    @Test
    void anEndpointWithoutNamedGraphsGetsQueriesUnchanged() {
        assertEquals(
                UnionStrategy.ONLY_GRAPH,
                UnionStrategy.find(query -> !query.toString().contains("GRAPH")));
        assertEquals(UnionStrategy.DEFAULT_GRAPH, UnionStrategy.find(query -> false), "graphs may still be loaded");
    }

    private static void assertSays(String message, String reply) {
        try (OddServer server = OddServer.saying(reply)) {
            String said = said(server.address(), CREDENTIALS);
            assertTrue(said.contains(message), said);
            assertFalse(said.contains("hunter2"), said);
            assertFalse(said.contains("\n"), "one sentence: " + said);
        }
    }

    private static String said(String address, Optional<Credentials> credentials) {
        return assertThrows(StoreException.class, () -> ask(address, credentials, LIMITS))
                .getMessage();
    }

    private static ProblemCode limit(String reply, OddServer.Then then, QueryLimits limits) {
        try (OddServer server = OddServer.saying(reply, then)) {
            return assertThrows(QueryException.class, () -> ask(server.address(), Optional.empty(), limits))
                    .problems()
                    .getFirst()
                    .code();
        }
    }

    /** With a query that names its graph, so that nothing else is asked first. */
    private static void ask(String address, Optional<Credentials> credentials, QueryLimits limits) {
        try (EndpointStore store = new EndpointStore(Endpoint.of(address, null, null), credentials)) {
            new EndpointEngine(store.service(), limits)
                    .run(QueryFactory.create("SELECT ?s FROM <http://x.example/g> { ?s ?p ?o }"));
        }
    }
}
