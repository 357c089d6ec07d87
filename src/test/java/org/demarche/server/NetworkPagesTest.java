package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Networks on the site, before any script has run. */
class NetworkPagesTest {

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
        HttpResponse<String> response = server.get(path, "Accept", "text/html");
        assertEquals(200, response.statusCode(), response.body());
        return Jsoup.parse(response.body());
    }

    private static JsonNode data(String path) {
        return JsonMapper.shared().readTree(server.get(path).body());
    }

    @Test
    void theTableShowsOnHowManyTargetsActorsAgree() {
        Element row = page("/networks").select("[data-part=ties] tbody tr").first();
        assertEquals("Nikolai Sokov United States 2 0 list", row.text());
    }

    @Test
    void aTieOpensThePositionsBehindIt() {
        String path = page("/networks").select("a[data-open]").first().attr("href");
        Document tie = page(path);
        assertEquals("Nikolai Sokov and United States", tie.select("h1").text());
        List<String> actors = tie.select("tbody td:nth-child(2)").eachText();
        assertTrue(
                actors.size() >= 4 && actors.contains("Nikolai Sokov") && actors.contains("United States"),
                actors.toString());
        assertEquals(
                200,
                server.get(tie.select("tbody td:last-child a").attr("href")).statusCode());
    }

    @Test
    void withoutScriptsThereIsAPicture() {
        Document page = page("/networks?aggregation=congruence");
        String picture = page.select("noscript img").attr("src");
        assertEquals("/networks.svg?aggregation=congruence", picture);
        String svg = server.get(picture).body();
        assertTrue(svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""), svg);
        for (String part :
                List.of("Actors by congruence", "share stances", "Settings: aggregation: congruence", "Source: ")) {
            assertTrue(svg.contains(part), part);
        }
    }

    @Test
    void nodesStayWhereTheyAreWhenThePeriodOrTheThresholdChanges() {
        JsonNode all = data("/networks.json?aggregation=congruence");
        JsonNode fewer = data("/networks.json?aggregation=congruence&threshold=2&until=2023-01-01");
        assertTrue(fewer.get("nodes").size() < all.get("nodes").size());
        for (JsonNode node : fewer.get("nodes")) {
            JsonNode before = find(all.get("nodes"), node.get("id").asString());
            assertEquals(before.get("x"), node.get("x"));
            assertEquals(before.get("y"), node.get("y"));
        }
    }

    private static JsonNode find(JsonNode nodes, String id) {
        for (JsonNode node : nodes) {
            if (node.get("id").asString().equals(id)) {
                return node;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void theSameRequestGivesTheSamePicture() throws IOException {
        String here = server.get("/networks.svg?aggregation=subtract").body();
        try (TestServer other = TestServer.of("data")) {
            String there = other.get("/networks.svg?aggregation=subtract").body();
            // Its links lead to the server that it comes from.
            assertEquals(
                    here,
                    there.replace(other.uri("/").toString(), server.uri("/").toString()));
        }
    }

    @Test
    void theSettingsOfThePageHoldForItsFiles() {
        Document page = page("/networks?aggregation=conflict&conditional=full&issue=missiles-in-europe");
        String file = page.select("a.format[href^=/network.graphml]").attr("href");
        assertEquals("/network.graphml?aggregation=conflict&conditional=full&issue=missiles-in-europe", file);
        HttpResponse<String> response = server.get(file);
        assertEquals(
                "application/graphml+xml",
                response.headers().firstValue("Content-Type").orElse(""));
        assertFalse(response.body().contains("<edge"), "there is no conflict on this issue");
        assertTrue(server.get("/network-edges.csv?aggregation=conflict")
                .body()
                .contains("russia,united-states,Undirected,"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /networks?aggregation=sum       | 400 | agreement, ignore, congruence
            /networks?threshold=many        | 400 | threshold is a number
            /networks?since=yesterday       | 400 | since is a day such as 2022-01-31
            /networks?issue=fishing         | 400 | there is no issue
            /networks?of=targets&aggregation=agreement | 400 | agreement is a measure of actors
            /networks/tie?one=nato&other=x  | 404 | There is no actor or target
            /network.gexf?level=planet      | 400 | holder, represented, state, alliance
            """)
    void wrongSettingsAreNamed(String path, int status, String message) {
        HttpResponse<String> response = server.get(path, "Accept", "text/html");
        assertEquals(status, response.statusCode());
        assertTrue(Jsoup.parse(response.body()).text().contains(message), response.body());
    }

    @Test
    void linksOfEarlierVersionsLeadToActorsAndTargets() {
        HttpResponse<String> response = server.get("/networks?show=proposals");
        assertEquals(301, response.statusCode());
        assertEquals(
                "/networks?of=actors-by-targets",
                response.headers().firstValue("Location").orElse(""));
        assertEquals(
                "Actors and targets",
                page("/networks?of=actors-by-targets").select("h1").text());
    }

    @Test
    void aHeatMapHasACellForWhatAnActorSaidOfATarget() {
        Document page = page("/heatmap");
        assertEquals("Who is for and against what", page.select("h1").text());
        Element cell = page.select(".heat-map g > title").stream()
                .filter(title -> title.text().matches("Russia on End of NATO enlargement.*: 2"))
                .findFirst()
                .orElseThrow();
        assertEquals("2", cell.parent().select("text").text());
        assertEquals(
                "http://www.w3.org/2000/svg",
                Jsoup.parse(server.get("/heatmap.svg").body()).select("svg").attr("xmlns"));
    }

    @Test
    void polarizationHasAValueOnlyWhereActorsAgreeOrDisagree() {
        assertTrue(page("/polarization").select("main .empty").text().startsWith("In no window"));
        assertEquals(404, server.get("/polarization.svg").statusCode());
        assertEquals(
                "from,to,positions,polarization,band,camps",
                server.get("/polarization.csv").body().lines().findFirst().orElseThrow());
        assertEquals(400, server.get("/polarization?camps=1").statusCode());
    }
}
