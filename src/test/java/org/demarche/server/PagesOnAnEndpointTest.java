package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.Demarche;
import org.demarche.endpoint.FusekiEndpoint;
import org.demarche.load.Corpus;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are the same, wherever the store is. */
class PagesOnAnEndpointTest {

    private static FusekiEndpoint endpoint;
    private static TestServer remote;
    private static TestServer embedded;

    @BeforeAll
    static void start() throws IOException {
        endpoint = FusekiEndpoint.plain();
        Demarche demarche = Demarche.at(endpoint.endpoint(), Optional.empty());
        demarche.load(Corpus.at(Path.of("data")));
        remote = TestServer.of(demarche);
        embedded = TestServer.of("data");
    }

    @AfterAll
    static void stop() {
        remote.close();
        embedded.close();
        endpoint.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/matrix?kind=offer",
                "/actors",
                "/issues",
                "/positions?actor=nikolai-sokov&stance=support",
                "/networks",
                "/query/positions-on?proposal=no-nato-enlargement",
                "/id/nikolai-sokov",
                "/id/nato",
                "/id/no-nato-enlargement",
                "/id/missiles-in-europe",
                "/id/us-reply",
                "/id/us-reply-2022-02-05/us-supports-open-door",
            })
    void areTheSame(String path) {
        HttpResponse<String> response = remote.get(path, "Accept", "text/html");
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(
                withoutOrigin(embedded, embedded.get(path, "Accept", "text/html")), withoutOrigin(remote, response));
    }

    @Test
    void searchSaysThatThereIsNoIndexAndFindsWordsAsTheyAreTyped() {
        Document page = Jsoup.parse(
                remote.get("/search?q=time+high", "Accept", "text/html").body());
        assertTrue(page.text().contains("no search index"), page.text());
        assertTrue(page.select(".positions a[href=/id/marc-finaud]").size() > 0, page.text());
        assertTrue(Jsoup.parse(remote.get("/search?q=finaud", "Accept", "text/html")
                                .body())
                        .select(".found a[href=/id/marc-finaud]")
                        .size()
                > 0);
        assertTrue(remote.get("/suggest?q=fin").body().contains("marc-finaud"));
    }

    /** Pages name the URL of their server. */
    private static String withoutOrigin(TestServer server, HttpResponse<String> response) {
        return response.body().replace(server.uri("/").getAuthority(), "SERVER");
    }
}
