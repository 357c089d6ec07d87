package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ServerTest {

    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
            .replace(" ", "%20")
            .replace("{", "%7B")
            .replace("}", "%7D")
            .replace("?", "%3F");

    @Test
    void heavyQuestionsDoNotStopLightOnes() throws Exception {
        try (TestServer server = TestServer.of("data")) {
            List<CompletableFuture<HttpResponse<String>>> heavy = IntStream.range(0, 12)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> server.get("/sparql?timeout=4&query=" + SLOW)))
                    .toList();
            for (int i = 0; i < 20; i++) {
                assertEquals(200, server.get("/health").statusCode());
                assertEquals(200, server.get("/static/site.css").statusCode());
            }
            for (var each : heavy) {
                HttpResponse<String> answer = each.get(60, TimeUnit.SECONDS);
                assertTrue(Set.of(429, 503).contains(answer.statusCode()), answer.body());
                assertTrue(answer.headers().firstValue("Retry-After").isPresent());
            }
            assertEquals(200, server.get("/query/experts.json").statusCode());
        }
    }

    @Test
    void metricsAreForThisMachineOnly() throws IOException {
        try (TestServer server = TestServer.of("data")) {
            server.get("/nothing");
            HttpResponse<String> response = server.get("/metrics");
            assertEquals(200, response.statusCode());
            assertTrue(response.body().contains("demarche_requests_total{status=\"404\"} 1"), response.body());
            assertEquals(
                    403, server.get("/metrics", "X-Forwarded-For", "192.0.2.1").statusCode());
            assertEquals(
                    403, server.get("/metrics", "Forwarded", "for=192.0.2.1").statusCode());
        }
    }

    @Test
    void mountsServices() throws IOException {
        ServerOptions.Mount mount = new ServerOptions.Mount(
                "/reconcile/",
                Set.of("GET", "POST"),
                100,
                request -> Response.ok(MediaTypes.JSON, "{\"method\":\"" + request.method() + "\"}"));
        try (TestServer server = TestServer.of("data", options -> options.with(mount))) {
            assertEquals("{\"method\":\"GET\"}", server.get("/reconcile/actors").body());
            assertEquals(
                    "{\"method\":\"POST\"}",
                    server.post("/reconcile/actors", MediaTypes.FORM, "queries={}")
                            .body());
            assertEquals(
                    413,
                    server.post("/reconcile/actors", MediaTypes.FORM, "x".repeat(101))
                            .statusCode());
        }
    }

    @Test
    void anInternalErrorShowsNoDetails() throws IOException {
        ServerOptions.Mount broken = new ServerOptions.Mount("/broken", Set.of("GET"), 0, request -> {
            throw new IllegalStateException("secret inside");
        });
        try (TestServer server = TestServer.of("data", options -> options.with(broken))) {
            HttpResponse<String> response = server.get("/broken");
            assertEquals(500, response.statusCode());
            assertTrue(!response.body().contains("secret"), response.body());
        }
    }
}
