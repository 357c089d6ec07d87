package org.demarche.server.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What is put around every page. */
class DecoratorsTest {

    private static final String LONG = "position ".repeat(1_000);

    private final AtomicInteger made = new AtomicInteger();
    private String version = "1";
    private final Page text = request -> {
        made.incrementAndGet();
        return Response.ok("text/plain", LONG);
    };
    private final Page conditional = new Conditional(() -> Optional.of(version), text);

    @Test
    void anAnswerThatTheClientHasIsNotMadeAgain() {
        String tag = tag(Map.of());

        Response second = conditional.answer(get("/a", Map.of("if-none-match", "\"other\", " + tag)));

        assertEquals(304, second.status());
        assertEquals(tag, second.header("ETag").orElseThrow());
        assertEquals(1, made.get());
    }

    @Test
    void anotherVersionMakesAnotherAnswer() {
        String tag = tag(Map.of());
        version = "2";

        assertEquals(
                200, conditional.answer(get("/a", Map.of("if-none-match", tag))).status());
        assertNotEquals(tag, tag(Map.of()));
    }

    @Test
    void whatIsNegotiatedHasATagForEachWay() {
        List<String> tags = List.of(
                tag(Map.of()),
                tag(Map.of("accept", "text/html")),
                tag(Map.of("accept-language", "de")),
                tag(Map.of("accept-encoding", "gzip")),
                tag(Map.of("host", "example.org")),
                conditional.answer(get("/a?b", Map.of())).header("ETag").orElseThrow());

        assertEquals(tags.size(), tags.stream().distinct().count());
    }

    @Test
    void failuresAndWhatMayNotBeKeptHaveNoTag() {
        Page failing = new Conditional(
                () -> Optional.of("1"),
                request -> Response.ok("text/plain", "no").status(404));
        Page secret = new Conditional(
                () -> Optional.of("1"),
                request -> Response.ok("text/plain", "no").caching(Caching.NEVER));

        assertEquals(Optional.empty(), failing.answer(get("/", Map.of())).header("ETag"));
        assertEquals(Optional.empty(), secret.answer(get("/", Map.of())).header("ETag"));
        assertEquals(
                "no-store",
                secret.answer(get("/", Map.of())).header("Cache-Control").orElseThrow());
    }

    @Test
    void aStoreThatCannotTellItsVersionGivesNoTags() {
        Page unsure = new Conditional(Optional::empty, text);
        assertEquals(Optional.empty(), unsure.answer(get("/a", Map.of())).header("ETag"));
    }

    @Test
    void whatWasAnsweredIsMadeOnceAsLongAsTheStoreStays() {
        AtomicInteger made = new AtomicInteger();
        AtomicReference<String> version = new AtomicReference<>("1");
        Supplier<Optional<String>> versions = () -> Optional.of(version.get());
        Page site = new Conditional(versions, request -> {
            Response response = Response.ok("text/plain", "made " + made.incrementAndGet());
            return request.path().equals("/now") ? response.caching(Caching.NEVER) : response;
        });
        Page kept = new RecentResponses(versions, site);
        assertSame(kept.answer(Request.get("/a", Map.of())), kept.answer(Request.get("/a", Map.of())));
        assertEquals(1, made.get());
        kept.answer(Request.get("/a?b=1", Map.of()));
        kept.answer(Request.get("/a", Map.of("accept", "text/html")));
        assertEquals(3, made.get());
        kept.answer(Request.get("/now", Map.of()));
        kept.answer(Request.get("/now", Map.of()));
        assertEquals(5, made.get());
        version.set("2");
        kept.answer(Request.get("/a", Map.of()));
        assertEquals(6, made.get());
    }

    @Test
    void anAnswerThatTheStoreHasOvertakenIsNotKept() {
        AtomicInteger version = new AtomicInteger();
        Page site =
                new Conditional(() -> Optional.of("later " + version.get()), request -> Response.ok("text/plain", "x"));
        Page kept = new RecentResponses(() -> Optional.of("" + version.get()), site);
        assertNotSame(kept.answer(Request.get("/a", Map.of())), kept.answer(Request.get("/a", Map.of())));
    }

    @Test
    void textIsCompressedForThoseWhoTakeIt() throws IOException {
        Response response = new Compression(text).answer(get("/", Map.of("accept-encoding", "br, gzip;q=0.8")));

        assertEquals("gzip", response.header("Content-Encoding").orElseThrow());
        byte[] sent = ((Content.Bytes) response.content()).bytes();
        assertTrue(sent.length < LONG.length() / 10);
        assertArrayEquals(
                LONG.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes());
    }

    @Test
    void nothingElseIsCompressed() {
        Page picture = request -> Response.ok("image/png", LONG);
        Page small = request -> Response.ok("text/plain", "small");

        assertFalse(isCompressed(text, ""));
        assertFalse(isCompressed(text, "gzip;q=0"));
        assertFalse(isCompressed(text, "identity, gzip;q=0.0, br"));
        assertFalse(isCompressed(picture, "gzip"));
        assertFalse(isCompressed(small, "gzip"));
        assertTrue(isCompressed(text, "gzip;q=0.01"));
    }

    @Test
    void theLogHasNoValuesAndOneLine() {
        List<String> lines = new ArrayList<>();
        InstantSource clock = InstantSource.fixed(Instant.parse("2022-02-05T12:00:00Z"));
        Request request = new Request(
                "GET",
                "/a b\r\n127.0.0.1 \u202e\u0007x",
                Parameters.parse("query=secret&to%0Aken=secret"),
                Map.of("authorization", "Bearer secret"),
                Body.EMPTY,
                "192.0.2.1");

        new AccessLog(clock, lines::add, text).answer(request);

        assertEquals(1, lines.size());
        String line = lines.getFirst();
        assertTrue(
                line.startsWith("2022-02-05T12:00:00Z 192.0.2.1 GET "
                        + "/a\\u0020b\\u000D\\u000A127.0.0.1\\u0020\\u202E\\u0007x?query&to\\u000Aken 200 9000 "),
                line);
        assertEquals(7, line.split(" ").length);
        assertFalse(line.contains("secret"));
    }

    @Test
    void aLongPathDoesNotFillTheLog() {
        List<String> lines = new ArrayList<>();
        new AccessLog(InstantSource.system(), lines::add, text).answer(get("/" + "x".repeat(10_000), Map.of()));
        assertTrue(lines.getFirst().length() < 500);
    }

    @Test
    void everybodyMayReadAndNobodySendsCredentials() {
        Response read = new CrossOrigin(text).answer(get("/", Map.of("origin", "https://example.org")));
        assertEquals("*", read.header("Access-Control-Allow-Origin").orElseThrow());
        assertEquals(Optional.empty(), read.header("Access-Control-Allow-Credentials"));

        Request preflight = new Request(
                "OPTIONS",
                "/",
                Parameters.NONE,
                Map.of(
                        "origin", "https://example.org",
                        "access-control-request-method", "POST",
                        "access-control-request-headers", "authorization"),
                Body.EMPTY,
                "127.0.0.1");
        Response allowed = new CrossOrigin(text).answer(preflight);
        assertFalse(allowed.header("Access-Control-Allow-Headers").orElseThrow().contains("Authorization"));
        assertEquals(Optional.empty(), allowed.header("Access-Control-Allow-Credentials"));
    }

    @Test
    void onlyTheProxyOfThisMachineIsBelieved() {
        Map<String, String> headers = Map.of(
                "x-forwarded-for",
                "198.51.100.7, 192.0.2.9",
                "x-forwarded-proto",
                "https",
                "host",
                "inside:3030",
                "x-forwarded-host",
                "example.org");

        Request believed = behindProxy(true, "127.0.0.1", headers);
        assertEquals("192.0.2.9", believed.client());
        assertEquals("https://example.org", believed.origin());

        for (Request other :
                List.of(behindProxy(false, "127.0.0.1", headers), behindProxy(true, "192.0.2.1", headers))) {
            assertNotEquals("192.0.2.9", other.client());
            assertEquals("http://inside:3030", other.origin());
            assertFalse(BehindProxy.isLocal(other));
        }
        assertTrue(BehindProxy.isLocal(behindProxy(false, "127.0.0.1", Map.of())));
        assertFalse(BehindProxy.isLocal(behindProxy(false, "192.0.2.1", Map.of())));
    }

    @Test
    void aStrangeHostIsNotRepeated() {
        assertEquals(
                "http://localhost", get("/", Map.of("host", "a\"><script>")).origin());
        assertEquals("http://[::1]:3030", get("/", Map.of("host", "[::1]:3030")).origin());
    }

    private static Request behindProxy(boolean trusted, String client, Map<String, String> headers) {
        List<Request> seen = new ArrayList<>();
        new BehindProxy(trusted, request -> {
                    seen.add(request);
                    return Response.ok("text/plain", "");
                })
                .answer(new Request("GET", "/", Parameters.NONE, headers, Body.EMPTY, client));
        return seen.getFirst();
    }

    private String tag(Map<String, String> headers) {
        return conditional.answer(get("/a", headers)).header("ETag").orElseThrow();
    }

    private static boolean isCompressed(Page page, String accepted) {
        return new Compression(page)
                .answer(get("/", Map.of("accept-encoding", accepted)))
                .headers()
                .containsKey("Content-Encoding");
    }

    private static Request get(String path, Map<String, String> headers) {
        return Request.get(path, headers);
    }
}
