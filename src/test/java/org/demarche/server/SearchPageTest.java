package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Search as people and programs use it. */
class SearchPageTest {

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.of("data");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Document page(String path) {
        return Jsoup.parse(server.get(path, "Accept", "text/html").body());
    }

    private static JsonNode json(String path) {
        return JsonMapper.builder().build().readTree(server.get(path).body());
    }

    @Test
    void groupsWhatItFindsByType() {
        Document page = page("/search?q=nato+enlargement");
        assertEquals(
                List.of("Proposals", "Issues", "Positions"),
                page.select("main h2").eachText());
        assertTrue(page.select(".positions mark").eachText().contains("enlargement"));
    }

    @Test
    void saysWhatItSearchedForInstead() {
        Document page = page("/search?q=Finuad");
        assertEquals("/search?q=finaud", page.select("main .note a").attr("href"));
        assertTrue(page.select(".found a").eachAttr("href").contains("/id/marc-finaud"));
    }

    @Test
    void eachCountLeadsToThatManyPositions() {
        for (var count : page("/search?q=nato").select(".facets li")) {
            String path = count.select("a").attr("href");
            long shown = page(path).select(".positions > li").size();
            assertEquals(count.select(".note").text(), Long.toString(shown), path);
        }
    }

    @Test
    void aChoiceCanBeTakenBack() {
        Document page = page("/search?q=nato&stance=opposition");
        assertEquals("opposition", page.select(".facets a[aria-current]").text());
        assertEquals(
                "/search?q=nato",
                page.select(".facets details[open] li:last-child a").attr("href"));
    }

    @Test
    void programsGetTheSameAsJsonAndAsATable() {
        JsonNode json = json("/search.json?q=us+reply");
        JsonNode positions = json.path("results").path(json.path("results").size() - 1);
        assertEquals("position", positions.path("type").asString());
        long rows = server.get("/search.csv?q=us+reply&type=position")
                        .body()
                        .lines()
                        .count()
                - 1;
        assertEquals(positions.path("total").asLong(), rows);
        assertEquals(
                "support",
                json("/search.json?q=us+reply&stance=support")
                        .path("facets")
                        .path("stance")
                        .path(0)
                        .path("value")
                        .asString());
    }

    @ParameterizedTest
    @CsvSource({
        "/search?q=nato&stance=foo, 400",
        "/search?q=nato&type=planet, 400",
        "/search?q=nato&year=22, 400",
        "/search?q=nato&actor=nobody, 404",
        "/search?q=nato&page=20, 200",
        "/search, 200",
        "/search.json, 200",
    })
    void saysWhatIsWrongWithARequest(String path, int status) {
        assertEquals(status, server.get(path).statusCode());
    }

    @Test
    void suggestsEntitiesOfTheKindsAskedFor() {
        assertEquals(
                "nato",
                json("/suggest?q=nat&kind=institution")
                        .path(0)
                        .path("iri")
                        .asString()
                        .replaceAll(".*/", ""));
        assertEquals(0, json("/suggest?q=nat&kind=planet").size());
    }
}
