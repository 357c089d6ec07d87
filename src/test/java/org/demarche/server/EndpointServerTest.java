package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.Demarche;
import org.demarche.endpoint.FusekiEndpoint;
import org.demarche.load.Corpus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server on a store that is somewhere else. */
class EndpointServerTest {

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
                "/query/experts.csv",
                "/query/positions-on.json?proposal=no-nato-enlargement",
                "/id/nato.nt",
                "/export/us-reply-2022-02-05.ttl",
                "/sparql?query=ASK%20%7B%20%3Cnato%3E%20a%20%3Fclass%20%7D",
            })
    void answersAsOnItsOwnStore(String path) {
        HttpResponse<String> response = remote.get(path);
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(embedded.get(path).body(), response.body());
    }

    @Test
    void givesNoTagsSinceOthersMayChangeTheStore() {
        assertTrue(remote.get("/id/nato").headers().firstValue("ETag").isEmpty());
    }

    @Test
    void doesNotExportTheWholeOfIt() {
        assertEquals(404, remote.get("/export/all.ttl").statusCode());
        String description = remote.get("/.well-known/void").body();
        assertTrue(description.contains("sparqlEndpoint"), description);
        assertFalse(description.contains("/export/"), description);
    }

    @Test
    void refusesWhatReachesBeyondTheStore() {
        String query = "SELECT%20*%20%7B%20SERVICE%20SILENT%20%3Chttp%3A%2F%2F127.0.0.1%3A1%2F%3E%20%7B%7D%20%7D";
        assertEquals(400, remote.get("/sparql?query=" + query).statusCode());
    }

    @Test
    void tellsWhenTheStoreIsGone() throws IOException {
        FusekiEndpoint gone = FusekiEndpoint.plain();
        try (TestServer server = TestServer.of(Demarche.at(gone.endpoint(), Optional.empty()))) {
            assertEquals(200, server.get("/health").statusCode());
            gone.close();
            for (String path : new String[] {"/health", "/id/nato", "/query/experts.json"}) {
                HttpResponse<String> response = server.get(path);
                assertEquals(503, response.statusCode(), path);
                assertTrue(response.body().contains("store is not available"), response.body());
                assertFalse(response.body().contains("127.0.0.1"), response.body());
            }
        }
    }
}
