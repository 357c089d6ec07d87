package org.demarche.wikidata.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.http.ClientSettings;
import org.demarche.http.MisbehavingServer;
import org.demarche.http.ServiceException;
import org.demarche.http.WebClient;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.link.RemoteEntityFinder;
import org.demarche.wikidata.match.MatchOutcome;
import org.demarche.wikidata.reconcile.ReconciliationCandidate;
import org.demarche.wikidata.reconcile.ReconciliationQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReconciliationClientTest {

    private static final String WIKIDATA = """
        {"versions": ["0.1", "0.2"], "name": "A service", "identifierSpace": "http://www.wikidata.org/entity/",
         "schemaSpace": "http://www.wikidata.org/prop/direct/", "defaultTypes": [{"id": "Q5", "name": "human"}]}
        """;

    private final MisbehavingServer server = new MisbehavingServer();
    private final ReconciliationClient client = new ReconciliationClient(
            new WebClient(ClientSettings.of("ada@example.org"), InstantSource.system(), wait -> {}), server.uri());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsAManifest() {
        server.json(WIKIDATA);
        var manifest = client.manifest();
        assertEquals("http://www.wikidata.org/entity/", manifest.identifierSpace());
        assertEquals(List.of("0.1", "0.2"), manifest.versions());
        assertEquals("human", manifest.types().getFirst().name());
    }

    @Test
    void asksInBatchesOfTen() {
        server.then(exchange -> answerAll(exchange, 10)).then(exchange -> answerAll(exchange, 3));
        List<ReconciliationQuery> queries = IntStream.range(0, 13)
                .mapToObj(i -> ReconciliationQuery.of("name " + i))
                .toList();
        List<List<ReconciliationCandidate>> results = client.reconcile(queries);
        assertEquals(13, results.size());
        assertEquals("Q10", results.get(9).getFirst().id());
        assertEquals("Q3", results.get(12).getFirst().id());
        assertEquals(2, server.asked().size());
        assertEquals("name 10", queries(1).path("q0").path("query").asString(""));
    }

    @Test
    void sendsTypesAndProperties() {
        server.then(exchange -> answerAll(exchange, 1));
        client.reconcile(List.of(
                ReconciliationQuery.of("x").ofType("Q5").with("P17", "Q16").with("P106", "a", "b")));
        JsonNode query = queries(0).path("q0");
        assertEquals("Q5", query.path("type").asString(""));
        assertEquals("Q16", query.path("properties").path(0).path("v").asString(""));
        assertEquals("b", query.path("properties").path(1).path("v").path(1).asString(""));
    }

    @Test
    void readsExtendedData() {
        server.json("""
            {"meta": [{"id": "P17", "name": "country"}], "rows": {"Q1": {"P17": [{"id": "Q16", "name": "Canada"}],
             "P856": [{"str": "https://example.org"}, {}], "P571": [{"date": "1949-04-04T00:00:00"}]}}}
            """);
        assertEquals(
                Map.of(
                        "Q1",
                        Map.of(
                                "P17",
                                List.of("Q16"),
                                "P856",
                                List.of("https://example.org"),
                                "P571",
                                List.of("1949-04-04T00:00:00"))),
                client.extend(List.of("Q1"), List.of("P17", "P856", "P571")));
    }

    @Test
    void tellsAnErrorInAnAnswerThatLooksWell() {
        server.json("{\"status\": \"error\", \"message\": \"too many\"}");
        ServiceException error =
                assertThrows(ServiceException.class, () -> client.reconcile(List.of(ReconciliationQuery.of("x"))));
        assertTrue(error.getMessage().contains("too many"), error.getMessage());
    }

    @Test
    void missesAResult() {
        server.json("{\"q0\": {\"result\": []}}");
        assertThrows(
                ServiceException.class,
                () -> client.reconcile(List.of(ReconciliationQuery.of("x"), ReconciliationQuery.of("y"))));
    }

    @Test
    void findsForMentionsWhatAServiceIsSureOf() {
        server.json(WIKIDATA).json("""
            {"q0": {"result": [{"id": "Q7184", "name": "NATO", "score": 100, "match": true, "type": ["Q43229"]}]},
             "q1": {"result": [{"id": "Q1", "name": "x", "score": 40.5, "match": false}]}, "q2": {"result": []}}
            """);
        var matches =
                new RemoteEntityFinder(client).find(List.of(Mention.of("NATO"), Mention.of("x"), Mention.of("y")));
        assertEquals(
                List.of(MatchOutcome.MATCHED, MatchOutcome.DOUBTFUL, MatchOutcome.NONE),
                matches.stream().map(match -> match.outcome()).toList());
    }

    @Test
    void refusesAServiceForOtherThanWikidatasEntities() {
        server.json(WIKIDATA.replace("http://www.wikidata.org/entity/", "https://viaf.org/viaf/"));
        assertThrows(ServiceException.class, () -> new RemoteEntityFinder(client));
    }

    private static void answerAll(com.sun.net.httpserver.HttpExchange exchange, int queries)
            throws java.io.IOException {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < queries; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("\"q%d\": {\"result\": [{\"id\": \"Q%d\", \"name\": \"n\", \"score\": 1}]}"
                            .formatted(i, i + 1));
        }
        MisbehavingServer.send(exchange, 200, json.append("}").toString());
    }

    private JsonNode queries(int request) {
        String form = server.asked().get(request).body();
        String json = URLDecoder.decode(form.substring("queries=".length()), StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(json);
    }
}
