package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages show what imported codings have, and state nothing where they have nothing. */
class ImportedPagesTest {

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.of("src/test/resources/cases/every-field");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String page(String path) {
        HttpResponse<String> response = server.get(path, "Accept", "text/html");
        assertEquals(200, response.statusCode(), path);
        return response.body();
    }

    @Test
    void aPositionShowsItsRecordsAndItsAnswer() {
        String page = page("/id/vote/ida-holm-loud");
        assertTrue(page.contains("Record 12 a"), page);
        assertTrue(page.contains("https://example.org/votes/12"), page);
        assertTrue(page.contains("rather agree"), page);
        assertTrue(page.contains("33 %"), page);
        assertTrue(page.contains("made by a program"), page);
        assertFalse(page.contains("<h2 id=\"quotations\">"), page);
        assertFalse(page.contains(">Kind<"), page);
    }

    @Test
    void aClaimHasAPage() {
        assertTrue(page("/id/ferry-is-loud").contains("Who stands where"));
        assertTrue(page("/proposals").contains("The ferry is loud"));
    }

    @Test
    void anActorShowsThePositionsOnIt() {
        String page = page("/id/council");
        assertTrue(page.contains("<h2 id=\"about\">"), page);
        assertTrue(page.contains("Norvane is against the council."), page);
    }

    @Test
    void anArticleWithoutTextListsItsPositions() {
        String page = page("/id/vote");
        assertTrue(page.contains("<h2 id=\"text\">Positions</h2>"), page);
        assertTrue(page.contains("Norvane is against the council."), page);
    }
}
