package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a server that accepts changes, coders sign in with its token and their name. */
class CodingByTokenTest {

    @TempDir
    private static Path folder;

    private static TestServer server;

    @BeforeAll
    static void serveACorpus() throws IOException {
        FileUtils.copyDirectory(Path.of("data/examples").toFile(), folder.toFile());
        server = TestServer.coding(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> signIn(String form, String... headers) {
        return server.post("/code", "application/x-www-form-urlencoded", form, headers);
    }

    @Test
    void theTokenAndANameOpenTheListOfArticles() {
        HttpResponse<String> answer = signIn("by=A.+B.&token=" + TestServer.TOKEN);
        assertEquals(303, answer.statusCode(), answer.body());
        String cookie = answer.headers().firstValue("set-cookie").orElseThrow();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        Document desk = Jsoup.parse(
                server.get("/code", "Cookie", cookie.split(";", 2)[0]).body());
        assertEquals("Signed in as A. B.", desk.select("main > .note").text());
        assertEquals(
                List.of("La Feuille de Quell", "The Halmere Courier", "Tarn Coast Gazette"),
                desk.select("tbody td:nth-child(2)").eachText());
    }

    @Test
    void aWrongTokenOpensNothing() {
        HttpResponse<String> answer = signIn("by=A.+B.&token=guessed");
        assertEquals(403, answer.statusCode());
        assertTrue(answer.headers().firstValue("set-cookie").isEmpty());
        assertTrue(answer.body().contains("Wrong token"), answer.body());
    }

    @Test
    void nobodyCodesWithoutAName() {
        HttpResponse<String> answer = signIn("by=+&token=" + TestServer.TOKEN);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.headers().firstValue("set-cookie").isEmpty());
    }

    @Test
    void aFormOfAnotherSiteDoesNotSignIn() {
        assertEquals(
                403,
                signIn("by=A.+B.&token=" + TestServer.TOKEN, "Origin", "https://example.org")
                        .statusCode());
    }

    @Test
    void theTokenInAHeaderIsNoSession() {
        HttpResponse<String> answer =
                server.get("/code", "Authorization", "Bearer " + TestServer.TOKEN, "Accept", "text/html");
        assertEquals(403, answer.statusCode());
        assertFalse(answer.body().contains("toll-talks"), answer.body());
    }

    @Test
    void browsersKeepTheScriptsOfThePageUntilOneOfThemChanges() {
        String page = server.get(
                        "/code/article/toll-talks-2024-04-18",
                        "Cookie",
                        signIn("by=A&token=" + TestServer.TOKEN)
                                .headers()
                                .firstValue("set-cookie")
                                .orElseThrow()
                                .split(";", 2)[0])
                .body();
        String script = Jsoup.parse(page).select("script[src*=coding/page]").attr("src");
        assertTrue(script.matches("/static/[0-9a-f]{8}/coding/page\\.js"), script);
        assertTrue(caching(script).contains("immutable"), caching(script));
        assertFalse(caching(script.replaceFirst("[0-9a-f]{8}", "00000000")).contains("immutable"));
        assertFalse(caching("/static/coding/page.js").contains("immutable"));
    }

    private static String caching(String path) {
        return server.get(path).headers().firstValue("cache-control").orElseThrow();
    }
}
