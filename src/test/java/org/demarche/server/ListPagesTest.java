package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists of entities and positions: filters, and the same rows as files. */
class ListPagesTest {

    private static TestServer server;
    private static TestServer examples;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.of("data");
        examples = TestServer.of("data/examples");
    }

    @AfterAll
    static void stop() {
        server.close();
        examples.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/matrix?issue=nato-enlargement,         End of NATO enlargement eastward, Confidence-building"
                + " measures</a></th>",
        "/matrix?kind=offer,                     Reciprocal restraint,             Open Door Policy</a></th>",
        "/matrix?until=2022-02-01,               No positions match these filters,         Open Door Policy</a></th>",
        "/positions?actor=nikolai-sokov&kind=prediction, job to talk to allies,    more constructive",
        "/positions?target=us-reply,             more constructive,                low-hanging fruit",
        "/positions?stance=opposition,           without giving it any voice,      more constructive",
        "/actors?kind=state,                     Romania,                          NATO&#39;s chief",
        "/query/positions-on?proposal=no-nato-enlargement, without progress,       low-hanging fruit",
    })
    void filtersKeepWhatMatches(String path, String found, String left) {
        String html = server.page(path);
        String main = html.substring(html.indexOf("<main"));
        assertTrue(main.contains(found), path + " has no " + found);
        assertFalse(main.contains(left), path + " has " + left);
    }

    @Test
    void aConditionIsShownWithItsPosition() {
        String html = server.page("/positions?stance=conditionalSupport");
        assertTrue(html.contains("on condition: "), html);
    }

    @Test
    void positionsAreFilteredByEverythingAtOnce() {
        assertTrue(positions("").size() > 28);
        assertEquals(9, positions("actor=nikolai-sokov").size());
        assertEquals(positions("actor=nikolai-sokov"), positions("actor=Nikolai+Sokov"), "by name");
        assertEquals(
                positions("issue=nato-enlargement").size(),
                positions("issue=nato-enlargement&stance=").size());
        assertTrue(positions("document=us-reply").size()
                < positions("document=us-reply-2022-02-05").size());
        assertEquals(List.of("us-supports-open-door"), positions("text=firmly+SUPPORT"));
        assertEquals(
                List.of("us-supports-open-door"),
                positions("actor=united-states&issue=nato-enlargement&stance=support&kind=response&until=2022-02-05"
                        + "&document=us-reply-2022-02-05&text=open+door"));
        assertEquals(List.of(), positions("text=no+such+phrase"));
        server.page("/positions?document=nobody", 404);
        server.page("/positions?issue=nato", 404);
    }

    private static List<String> positions(String filter) {
        JsonNode rows = JsonMapper.builder()
                .build()
                .readTree(server.get("/positions.json?" + filter).body())
                .get("results")
                .get("bindings");
        List<String> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.get("position").get("value").asString().replaceFirst("^.*/", "")));
        // The page shows the same.
        assertEquals(
                ids.size(),
                Jsoup.parse(server.page("/positions?" + filter))
                        .select("ol.positions > li, ul.positions > li")
                        .size());
        return ids;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actors", "/proposals", "/issues", "/documents", "/positions", "/id/nato", "/id/us-reply"})
    void listsAndEntitiesAreTables(String path) {
        Document page = Jsoup.parse(server.page(path));
        String csv = page.select("link[rel=alternate][type=text/csv]").attr("href");
        assertEquals(path + ".csv", csv);
        assertTrue(page.select("main .downloads a").eachText().containsAll(List.of("CSV", "Excel")));
        HttpResponse<String> table = server.get(csv);
        assertEquals(200, table.statusCode());
        assertTrue(table.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
        assertTrue(table.body().lines().count() > 3, table.body());
        assertEquals(200, server.get(path + ".xlsx").statusCode());
    }

    @Test
    void theFilesOfAListHaveItsFilter() {
        String csv = server.get("/actors.csv?kind=state").body();
        assertTrue(csv.contains("Russia") && !csv.contains("NATO"), csv);
        assertEquals(
                "/actors.csv?kind=state",
                Jsoup.parse(server.page("/actors?kind=state&page=1&order="))
                        .select("main .downloads a")
                        .first()
                        .attr("href"));
    }

    @Test
    void theListOfDocumentsSaysHowManyPositionsEachStates() {
        String list =
                examples.page("/documents").replaceAll("\\s*<[^>]*>\\s*", "|").replaceAll("\\|+", "|");
        assertTrue(list.contains("|Fishers soften on the strait toll|article|18 April 2024|10|"), list);
        assertTrue(list.contains("|The Strait Accord|document|10 June 2024|3|"), list);
    }

    @Test
    void suggestionsCanBeOfAKind() {
        assertTrue(server.get("/suggest?q=na").body().contains("proposal"));
        assertFalse(server.get("/suggest?q=na&kind=institution").body().contains("proposal"));
    }

    @Test
    void suggestionsComeWhileTyping() {
        String json = server.get("/suggest?q=vienn").body();
        assertTrue(json.startsWith("[{\"name\":\"Vienna Center for Disarmament"), json);
        assertEquals("[]", server.get("/suggest?q=").body());
        assertEquals("[]", server.get("/suggest?q=%22%27%3C").body());
    }

    @Test
    void anUpdateIsFoundAtOnce() {
        try (TestServer writable = TestServer.writable()) {
            assertEquals("[]", writable.get("/suggest?q=zebra").body());
            String update = "INSERT DATA { GRAPH <g> { <zebra> a schema:Country ; foaf:name 'Zebraland <b>' } }";
            writable.post(
                    "/sparql", "application/sparql-update", update, "Authorization", "Bearer " + TestServer.TOKEN);
            assertTrue(writable.get("/suggest?q=zebra").body().contains("Zebraland"));
            String html = writable.page("/actors");
            assertTrue(html.contains("Zebraland &lt;b&gt;"), html);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/positions?actor=nobody-like-that",
                "/positions?target=nothing-like-that",
                "/matrix?issue=nothing-like-that",
                "/timeline?actor=nobody-like-that"
            })
    void unknownEntitiesAreNotFound(String path) {
        assertTrue(server.page(path, 404).contains("like-that"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/matrix?kind=whim",
                "/matrix?since=yesterday",
                "/positions?stance=maybe",
                "/positions?since=2022-13-01"
            })
    void invalidFiltersAreRefused(String path) {
        server.page(path, 400);
    }
}
