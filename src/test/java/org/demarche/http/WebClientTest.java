package org.demarche.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebClientTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final MisbehavingServer server = new MisbehavingServer();
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = NOON;

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void saysWhoAsks() {
        server.json("{}");
        assertEquals("{}", ask(client(settings())));
        String agent = server.asked().getFirst().userAgent();
        assertTrue(agent.matches("Demarche/\\S+ \\(ada@example\\.org\\)"), agent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ada",
                "ada@",
                "@example.org",
                "ada@example",
                "ada@example.org\r\nX: y",
                "ftp://example.org",
                "a b@example.org",
                "adä@example.org",
                "(ada@example.org)"
            })
    void takesNoContactThatReachesNobody(String contact) {
        assertFalse(ClientSettings.isContact(contact));
        assertThrows(IllegalArgumentException.class, () -> ClientSettings.of(contact));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "https://example.org/about-us", "a.b+c@sub.example.org"})
    void takesAContactThatReachesSomebody(String contact) {
        assertTrue(ClientSettings.isContact(contact));
    }

    @Test
    void asksAgainAfterAsLongAsTheServiceWants() {
        server.status(429, "Retry-After", "7").json("{}");
        assertEquals("{}", ask(client(settings())));
        assertEquals(List.of(Duration.ofSeconds(7)), waits);
    }

    @Test
    void readsADateInRetryAfter() {
        server.status(503, "Retry-After", "Wed, 25 Nov 2026 12:00:20 GMT").json("{}");
        ask(client(settings()));
        assertEquals(List.of(Duration.ofSeconds(20)), waits);
    }

    @Test
    void waitsNoLongerThanItMay() {
        server.status(429, "Retry-After", "3600").json("{}");
        ServiceException refused = assertThrows(ServiceException.class, () -> ask(client(settings())));
        assertTrue(refused.getMessage().contains("3600 seconds"), refused.getMessage());
        assertEquals(List.of(), waits);
        assertEquals(1, server.asked().size());
    }

    @Test
    void waitsTwiceAsLongEachTimeAndGivesUp() {
        server.status(500).status(502).status(503).status(504).json("{}");
        ServiceException failed = assertThrows(ServiceException.class, () -> ask(client(settings())));
        assertTrue(failed.getMessage().contains("504"), failed.getMessage());
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4)), waits);
        assertEquals(4, server.asked().size());
    }

    @Test
    void doesNotRepeatWhatWillNotGetBetter() {
        server.status(403).json("{}");
        assertThrows(ServiceException.class, () -> ask(client(settings())));
        assertEquals(1, server.asked().size());
    }

    @Test
    void repeatsAnAnswerThatWasCutOff() {
        server.then(exchange -> {
                    exchange.sendResponseHeaders(200, 1_000);
                    exchange.getResponseBody().write("{\"half".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    exchange.close();
                })
                .json("{}");
        assertEquals("{}", ask(client(settings())));
        assertEquals(2, server.asked().size());
    }

    @Test
    void givesUpOnAnAnswerThatComesDropByDrop() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            server.then(exchange -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            });
        }
        ClientSettings hasty = new ClientSettings(
                Optional.of("ada@example.org"),
                Duration.ofMillis(300),
                2,
                Duration.ofSeconds(60),
                1_000,
                Optional.empty(),
                Duration.ofDays(1),
                false);
        ServiceException slow = assertThrows(ServiceException.class, () -> ask(client(hasty)));
        over.countDown();
        assertTrue(slow.isTemporary());
        assertTrue(slow.getMessage().contains("did not respond"), slow.getMessage());
    }

    @Test
    void takesNoMoreThanItsLimitOfBytes() {
        server.json("{\"long\": \"" + "x".repeat(5_000) + "\"}").json("{}");
        ClientSettings small = new ClientSettings(
                Optional.of("ada@example.org"),
                Duration.ofSeconds(30),
                4,
                Duration.ofSeconds(60),
                1_000,
                Optional.empty(),
                Duration.ofDays(1),
                false);
        ServiceException large = assertThrows(ServiceException.class, () -> ask(client(small)));
        assertTrue(large.getMessage().contains("more than 1000 bytes"), large.getMessage());
        assertEquals(1, server.asked().size());
    }

    @Test
    void followsARedirectWithinAHostOnly() {
        server.status(301, "Location", "/elsewhere").json("{\"moved\": true}");
        assertEquals("{\"moved\": true}", ask(client(settings())));
        server.status(302, "Location", "http://169.254.169.254/secret");
        ServiceException moved = assertThrows(ServiceException.class, () -> ask(client(settings())));
        assertTrue(moved.getMessage().contains("169.254.169.254"), moved.getMessage());
        assertEquals(3, server.asked().size());
    }

    @Test
    void doesNotGoRoundInCircles() {
        for (int i = 0; i < 10; i++) {
            server.status(302, "Location", "/again");
        }
        assertThrows(ServiceException.class, () -> ask(client(settings())));
        assertTrue(server.asked().size() <= 5);
    }

    @Test
    void asksTheSameOnlyOnceWhileTheAnswerIsFresh() {
        server.json("{\"n\": 1}").json("{\"n\": 2}");
        WebClient client = client(settings().cachedIn(folder));
        assertEquals("{\"n\": 1}", ask(client));
        now = NOON.plus(Duration.ofDays(6));
        assertEquals("{\"n\": 1}", ask(client));
        now = NOON.plus(Duration.ofDays(8));
        assertEquals("{\"n\": 2}", ask(client));
        assertEquals(2, server.asked().size());
    }

    @Test
    void keepsAnswersOfDifferentRequestsApart() {
        server.json("{\"n\": 1}").json("{\"n\": 2}").json("{\"n\": 3}");
        WebClient client = client(settings().cachedIn(folder));
        assertEquals("{\"n\": 1}", ask(client));
        assertEquals("{\"n\": 2}", text(client, WebRequest.post(server.uri(), Map.of("a", "1"))));
        assertEquals("{\"n\": 3}", text(client, WebRequest.post(server.uri(), Map.of("a", "2"))));
        assertEquals("{\"n\": 2}", text(client, WebRequest.post(server.uri(), Map.of("a", "1"))));
    }

    @Test
    void doesNotKeepAnAnswerThatItsReaderRefuses() {
        server.json("{\"n\": 1}").json("{}");
        WebClient client = client(settings().cachedIn(folder));
        WebClient.Reading<String> refuses = body -> {
            throw ServiceException.lasting("not what was asked for");
        };
        assertThrows(ServiceException.class, () -> client.ask(WebRequest.get(server.uri()), refuses));
        assertEquals("{}", ask(client));
    }

    @Test
    void offlineAsksOnlyTheCacheHoweverOldItIs() {
        server.json("{\"n\": 1}");
        assertEquals("{\"n\": 1}", ask(client(settings().cachedIn(folder))));
        now = NOON.plus(Duration.ofDays(400));
        WebClient offline = client(settings().cachedIn(folder).offline(true));
        assertEquals("{\"n\": 1}", ask(offline));
        ServiceException unknown = assertThrows(
                ServiceException.class,
                () -> text(offline, WebRequest.get(server.uri().resolve("other"))));
        assertTrue(unknown.getMessage().contains("offline"), unknown.getMessage());
        assertEquals(1, server.asked().size());
    }

    @Test
    void aDamagedCacheIsAskedAround() throws IOException {
        server.json("{\"n\": 1}").json("{\"n\": 2}");
        WebClient client = client(settings().cachedIn(folder));
        ask(client);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertTrue(file.getFileName().toString().matches("[0-9a-f]{64}"), file::toString);
                Files.writeString(file, "damaged");
            }
        }
        assertEquals("{\"n\": 2}", ask(client));
    }

    @Test
    void saysThatNobodyAnswers() {
        URI nobody = server.uri();
        server.close();
        ServiceException failed =
                assertThrows(ServiceException.class, () -> text(client(settings()), WebRequest.get(nobody)));
        assertTrue(failed.getMessage().startsWith("Cannot connect to 127.0.0.1: no connection."), failed.getMessage());
    }

    private static ClientSettings settings() {
        return ClientSettings.of("ada@example.org");
    }

    private WebClient client(ClientSettings settings) {
        return new WebClient(settings, () -> now, waits::add);
    }

    private String ask(WebClient client) {
        return text(client, WebRequest.get(server.uri()));
    }

    private static String text(WebClient client, WebRequest request) {
        return client.ask(request, body -> new String(body, StandardCharsets.UTF_8));
    }

    @Test
    void reportsWhatTheServiceSaysOfAFailure() {
        server.then(exchange -> MisbehavingServer.send(
                exchange, 401, "{\"error\": {\"message\": \"This key is\\nunknown.\", \"type\": \"auth\"}}"));
        ServiceException refused = assertThrows(ServiceException.class, () -> ask(client(settings())));
        assertTrue(
                refused.getMessage().endsWith("status 401 to " + server.uri() + ": This key is unknown."),
                refused.getMessage());
    }
}
