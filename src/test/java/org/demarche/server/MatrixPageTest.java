package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix of actors and proposals, timelines, and their files. */
class MatrixPageTest {

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
    void theMatrixIsATableWithSignsAndLetters() {
        String home = server.page("/");
        assertTrue(home.contains("<table class=\"matrix few\">"));
        assertTrue(home.contains(
                "<th scope=\"row\"><a href=\"/id/no-nato-enlargement\">End of NATO enlargement eastward</a>"));
        assertTrue(home.contains(
                "aria-label=\"−O2: United States opposes: End of NATO enlargement eastward (2 positions)\""));
        assertTrue(home.contains("<b>−</b>O<sub>2</sub>"));
    }

    @Test
    void theMatrixOnTheFirstPageHasMovedToItsOwn() {
        HttpResponse<String> response = server.get("/?issue=nato-enlargement&order=name", "Accept", "text/html");
        assertEquals(301, response.statusCode());
        String target = response.headers().firstValue("Location").orElseThrow();
        assertEquals("/matrix?issue=nato-enlargement&order=name", target);
    }

    @Test
    void theMatrixCanHaveDocumentsAsRows() {
        Document page = Jsoup.parse(server.page("/matrix?rows=documents"));
        assertTrue(page.select("table.matrix tbody th")
                .eachText()
                .contains("Reply of the United States to Russia's security proposals"));
        assertFalse(page.select("table.matrix").text().contains("Open Door Policy"));
    }

    @ParameterizedTest
    @CsvSource({
        "disputed,  End of NATO enlargement eastward",
        "name,      A channel between Russia and NATO",
        "positions, End of NATO enlargement eastward",
        "'',        Missile agreement between the United States and Russia"
    })
    void theRowsOfTheMatrixAreSorted(String sort, String first) {
        Document page = Jsoup.parse(server.page("/matrix?sort=" + sort));
        assertEquals(first, page.select("table.matrix tbody th").first().text());
    }

    @Test
    void theMatrixIsSavedAsCsvWithTheSameStances() {
        List<String> lines =
                server.get("/matrix.csv?issue=nato-enlargement").body().lines().toList();
        assertEquals("target,iri,United States,Russia,Nikolai Sokov", lines.getFirst());
        assertTrue(
                lines.contains("End of NATO enlargement eastward,"
                        + "https://w3id.org/demarche/id/no-nato-enlargement,opposition,support,neutral"),
                lines.toString());
    }

    @Test
    void theMatrixIsSavedAsSvgWithItsTitleItsChoicesAndItsLegend() {
        String svg = server.get("/matrix.svg?issue=nato-enlargement&since=2022-01-01")
                .body();
        String text = Jsoup.parse(svg).text();
        assertTrue(svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""), svg);
        for (String words : List.of(
                "Stances of actors on proposals",
                "Issue: Enlargement of NATO. Since 1 January 2022.",
                "End of NATO enlargement",
                "conditional opposition")) {
            assertTrue(text.contains(words), text);
        }
    }

    @Test
    void actorsWhoAgreeStandBesideEachOther() {
        String byName = server.page("/matrix?order=name");
        assertTrue(byName.indexOf("M. V. Ramana</a></span>") < byName.indexOf("Russia</a></span>"));
        server.page("/matrix?order=agreement");
    }

    @Test
    void aTimelineIsSavedAsSvgWithItsTitleAndAbsoluteLinks() {
        String svg = examples.get("/timeline.svg?actor=tarn-fishers-union&until=2024-05-01")
                .body();
        Document picture = Jsoup.parse(svg);
        assertTrue(picture.text().startsWith("Positions of Tarn Fishers' Union Until 1 May 2024"), picture.text());
        assertTrue(picture.text().contains("conditional opposition"), picture.text());
        picture.select("a")
                .forEach(link -> assertTrue(
                        link.attr("href").startsWith(examples.uri("/id/").toString())));
        assertEquals(404, examples.get("/timeline.svg?until=1990-01-01").statusCode());
    }

    @Test
    void aChangeOfMindIsSeenOnTheLine() {
        String html = examples.page("/timeline?actor=tarn-fishers-union");
        assertTrue(html.contains("class=\"stance"), html);
        assertTrue(html.contains("As a table"));
    }
}
