package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the catalogue's queries, and the SPARQL page without scripts. */
class QueryPagesTest {

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

    @Test
    void anInvalidParameterIsReportedBesideTheForm() {
        String html = server.page("/query/positions-on?proposal=no-such-proposal", 400);
        assertTrue(html.contains("role=\"alert\""));
        assertTrue(html.contains("value=\"no-such-proposal\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conditional-positions",
                "delegation",
                "forecasts",
                "latest-positions",
                "timeline",
                "told-by-others",
                "positions-of?actor=nato",
                "positions-on?proposal=no-nato-enlargement",
                "positions-of-institution?institution=vcdnp",
                "reactions-to?document=us-reply",
                "search?text=missile",
                "matrix?issue=nato-enlargement"
            })
    void eachRowOfAQueryLinksToItsPositions(String query) {
        Document page = Jsoup.parse(server.page("/query/" + query));
        assertFalse(page.select("table.result tbody tr").isEmpty());
        for (Element row : page.select("table.result tbody tr")) {
            List<String> links = row.select("a").eachAttr("href");
            assertTrue(
                    links.stream()
                            .anyMatch(link -> link.startsWith("/id/us-reply-2022-02-05/")
                                    || link.startsWith("/positions?actor=")),
                    row.text() + links);
        }
    }

    @Test
    void evidenceReadsAsTheWordsOfTheQuotation() {
        Document page = Jsoup.parse(server.page("/query/positions-on?proposal=no-nato-enlargement"));
        List<String> evidence = page.select("table.result tbody td:last-child").eachText();
        assertTrue(
                evidence.contains("\"Predictably, they did not accept\" (1968-2035); characters 2136 to 2147"),
                evidence.toString());
    }

    @Test
    void thePlaceOfAnErrorIsShown() {
        String html = server.page("/ask?query=" + encoded("SELECT *\nWHERE {\n  ?a ?b oops }"), 400);
        assertTrue(html.contains("data-line=\"3\""), html);
        assertTrue(html.contains("Line 3, column 9:"), html);
    }

    @Test
    void theSparqlPageWorksWithoutScripts() {
        Document start = Jsoup.parse(server.page("/ask"));
        assertTrue(start.select("form.editor textarea").text().contains("SELECT"));
        String example = start.select(".examples a[href$=positions-on]").attr("href");
        assertTrue(Jsoup.parse(server.page(example))
                .select("textarea")
                .text()
                .contains("<https://w3id.org/demarche/id/no-nato-enlargement>"));

        Document result =
                Jsoup.parse(server.page("/ask?query=" + encoded("SELECT ?holder { ?p dem:holder ?holder } LIMIT 1")));
        assertEquals(1, result.select("table.result td .name").size());
        assertEquals(
                List.of("JSON", "XML", "CSV", "TSV", "Excel", "Markdown"),
                result.select(".downloads a[download]").eachText());
        assertEquals(
                List.of("curl", "Python", "Java"), result.select(".samples h2").eachText());
    }

    @Test
    void aQueryThatExceedsALimitStaysOnThePage() {
        String query = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        Document page = Jsoup.parse(server.page("/ask?query=" + encoded(query), 503));
        assertEquals(query, page.select("textarea").text());
        assertTrue(page.select("[role=alert]").text().contains("Narrow the query"), page.text());
    }

    @Test
    void aLongQueryIsSentByPost() {
        String query = "#" + "x".repeat(20_000) + "\nASK {}";
        HttpResponse<String> response = server.post(
                "/ask", "application/x-www-form-urlencoded", "query=" + encoded(query), "Accept", "text/html");
        assertEquals(200, response.statusCode());
        Document page = Jsoup.parse(response.body());
        assertEquals("Yes", page.select(".truth").text());
        assertEquals(query, page.select("form.downloads input[name=query]").val());
    }

    @Test
    void misspeltNamesOfAQueryGetAHint() {
        String query =
                "SELECT * { <sokov> dem:Holder|^dem:holderr ?x . FILTER (?x = dem:oposition) VALUES ?x { <rusia> } }";
        assertEquals(
                List.of(
                        "No statement has the property dem:Holder. Did you mean dem:holder?",
                        "No statement has the property dem:holderr. Did you mean dem:holder?",
                        "The data does not mention <rusia>. Did you mean <russia> (Russia)?",
                        "The data does not mention <sokov>. Did you mean <nikolai-sokov> (Nikolai Sokov)?",
                        "The data does not mention dem:oposition. Did you mean dem:opposition?"),
                Jsoup.parse(server.page("/ask?query=" + encoded(query))).select(".hint").eachText().stream()
                        .sorted()
                        .toList());
        String right = "SELECT * { ?p dem:holder <nato> ; dem:stance dem:support }";
        assertEquals(
                0,
                Jsoup.parse(server.page("/ask?query=" + encoded(right)))
                        .select(".hint")
                        .size());
    }

    @Test
    void aQueryOfTheCatalogueOpensInTheSparqlPage() {
        String html = server.page("/query/positions-of?actor=nato");
        Matcher editor = Pattern.compile("href=\"(/ask\\?query=[^\"]*)\"").matcher(html);
        assertTrue(editor.find(), html);
        assertTrue(server.page(editor.group(1).replace("&amp;", "&")).contains("NATO"));
    }

    @Test
    void aChangeOfPositionShowsBothDatesAndLinksBothPositions() {
        String html = examples.page("/query/changes?actor=odo-restel");
        assertTrue(html.contains("<a href=\"/id/toll-plan-2024-03-04/restel-rejects-toll\">2024-03-04</a>"), html);
        assertTrue(html.contains("<a href=\"/id/toll-accord-2024-06-11/restel-supports-toll\">2024-06-11</a>"), html);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
