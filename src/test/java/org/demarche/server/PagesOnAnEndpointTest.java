package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.Demarche;
import org.demarche.endpoint.FusekiEndpoint;
import org.demarche.load.Corpus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
                "/search?q=high+time",
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

    /** Pages name the URL of their server. */
    private static String withoutOrigin(TestServer server, HttpResponse<String> response) {
        return response.body().replace(server.uri("/").getAuthority(), "SERVER");
    }
}
