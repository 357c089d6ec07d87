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

/** The handlers that every request passes through. */
class DecoratorsTest {

    private static final String LONG = "position ".repeat(1_000);

    private final AtomicInteger made = new AtomicInteger();
    private String version = "1";
    private final RequestHandler text = request -> {
        made.incrementAndGet();
        return Response.ok("text/plain", LONG);
    };
    private final RequestHandler conditional = new ConditionalRequests(() -> Optional.of(version), text);

    @Test
    void answersNotModifiedIfTheClientHasTheCurrentResponse() {
        String tag = tag(Map.of());

        Response second = conditional.handle(get("/a", Map.of("if-none-match", "\"other\", " + tag)));

        assertEquals(304, second.status());
        assertEquals(tag, second.header("ETag").orElseThrow());
        assertEquals(1, made.get());
    }

    @Test
    void aNewVersionOfTheStoreChangesTheEntityTag() {
        String tag = tag(Map.of());
        version = "2";

        assertEquals(
                200, conditional.handle(get("/a", Map.of("if-none-match", tag))).status());
        assertNotEquals(tag, tag(Map.of()));
    }

    @Test
    void everyNegotiatedVariantHasItsOwnTag() {
        List<String> tags = List.of(
                tag(Map.of()),
                tag(Map.of("accept", "text/html")),
                tag(Map.of("accept-language", "de")),
                tag(Map.of("accept-encoding", "gzip")),
                tag(Map.of("host", "example.org")),
                conditional.handle(get("/a?b", Map.of())).header("ETag").orElseThrow());

        assertEquals(tags.size(), tags.stream().distinct().count());
    }

    @Test
    void errorsAndUncacheableResponsesHaveNoTag() {
        RequestHandler failing = new ConditionalRequests(
                () -> Optional.of("1"),
                request -> Response.ok("text/plain", "no").status(404));
        RequestHandler secret = new ConditionalRequests(
                () -> Optional.of("1"),
                request -> Response.ok("text/plain", "no").caching(CachePolicy.NO_STORE));

        assertEquals(Optional.empty(), failing.handle(get("/", Map.of())).header("ETag"));
        assertEquals(Optional.empty(), secret.handle(get("/", Map.of())).header("ETag"));
        assertEquals(
                "no-store",
                secret.handle(get("/", Map.of())).header("Cache-Control").orElseThrow());
    }

    @Test
    void thereAreNoTagsWithoutAVersionOfTheStore() {
        RequestHandler unsure = new ConditionalRequests(Optional::empty, text);
        assertEquals(Optional.empty(), unsure.handle(get("/a", Map.of())).header("ETag"));
    }

    @Test
    void aResponseIsMadeOncePerVersionOfTheStore() {
        AtomicInteger made = new AtomicInteger();
        AtomicReference<String> version = new AtomicReference<>("1");
        Supplier<Optional<String>> versions = () -> Optional.of(version.get());
        RequestHandler site = new ConditionalRequests(versions, request -> {
            Response response = Response.ok("text/plain", "made " + made.incrementAndGet());
            return request.path().equals("/now") ? response.caching(CachePolicy.NO_STORE) : response;
        });
        RequestHandler kept = new RecentResponses(versions, site);
        assertSame(kept.handle(Request.get("/a", Map.of())), kept.handle(Request.get("/a", Map.of())));
        assertEquals(1, made.get());
        kept.handle(Request.get("/a?b=1", Map.of()));
        kept.handle(Request.get("/a", Map.of("accept", "text/html")));
        assertEquals(3, made.get());
        kept.handle(Request.get("/now", Map.of()));
        kept.handle(Request.get("/now", Map.of()));
        assertEquals(5, made.get());
        version.set("2");
        kept.handle(Request.get("/a", Map.of()));
        assertEquals(6, made.get());
    }

    @Test
    void aResponseIsNotKeptIfTheStoreChangedMeanwhile() {
        AtomicInteger version = new AtomicInteger();
        RequestHandler site = new ConditionalRequests(
                () -> Optional.of("later " + version.get()), request -> Response.ok("text/plain", "x"));
        RequestHandler kept = new RecentResponses(() -> Optional.of("" + version.get()), site);
        assertNotSame(kept.handle(Request.get("/a", Map.of())), kept.handle(Request.get("/a", Map.of())));
    }

    @Test
    void compressesTextIfTheClientAcceptsGzip() throws IOException {
        Response response = new Compression(text).handle(get("/", Map.of("accept-encoding", "br, gzip;q=0.8")));

        assertEquals("gzip", response.header("Content-Encoding").orElseThrow());
        byte[] sent = ((ResponseBody.Bytes) response.content()).bytes();
        assertTrue(sent.length < LONG.length() / 10);
        assertArrayEquals(
                LONG.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes());
    }

    @Test
    void compressesNothingElse() {
        RequestHandler picture = request -> Response.ok("image/png", LONG);
        RequestHandler small = request -> Response.ok("text/plain", "small");

        assertFalse(isCompressed(text, ""));
        assertFalse(isCompressed(text, "gzip;q=0"));
        assertFalse(isCompressed(text, "identity, gzip;q=0.0, br"));
        assertFalse(isCompressed(picture, "gzip"));
        assertFalse(isCompressed(small, "gzip"));
        assertTrue(isCompressed(text, "gzip;q=0.01"));
    }

    @Test
    void logsOneLineWithoutParameterValues() {
        List<String> lines = new ArrayList<>();
        InstantSource clock = InstantSource.fixed(Instant.parse("2022-02-05T12:00:00Z"));
        Request request = new Request(
                "GET",
                "/a b\r\n127.0.0.1 \u202e\u0007x",
                Parameters.parse("query=secret&to%0Aken=secret"),
                Map.of("authorization", "Bearer secret"),
                RequestBody.EMPTY,
                "192.0.2.1");

        new AccessLog(clock, lines::add, text).handle(request);

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
    void shortensWhatClientsCanMakeLong() {
        List<String> lines = new ArrayList<>();
        new AccessLog(InstantSource.system(), lines::add, text).handle(get("/" + "x".repeat(10_000), Map.of()));
        assertTrue(lines.getFirst().length() < 500);

        String controls = "%07".repeat(2_000);
        new AccessLog(InstantSource.system(), lines::add, text)
                .handle(get("/?" + controls + "=1&" + controls + "x=1", Map.of()));
        assertTrue(lines.getLast().length() < 500);
    }

    @Test
    void otherSitesMayReadWithoutCredentials() {
        Response read = new CrossOrigin(path -> !path.equals("/metrics"), text)
                .handle(get("/", Map.of("origin", "https://example.org")));
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
                RequestBody.EMPTY,
                "127.0.0.1");
        Response allowed = new CrossOrigin(path -> !path.equals("/metrics"), text).handle(preflight);
        assertFalse(allowed.header("Access-Control-Allow-Headers").orElseThrow().contains("Authorization"));
        assertEquals(Optional.empty(), allowed.header("Access-Control-Allow-Credentials"));
    }

    @Test
    void otherSitesCannotReadWhatIsNotPublic() {
        Response metrics = new CrossOrigin(path -> !path.equals("/metrics"), text)
                .handle(get("/metrics", Map.of("origin", "https://example.org")));
        assertEquals(Optional.empty(), metrics.header("Access-Control-Allow-Origin"));
    }

    @Test
    void believesOnlyAProxyOnThisMachine() {
        Map<String, String> headers = Map.of(
                "x-forwarded-for", "198.51.100.7, 192.0.2.9",
                "x-forwarded-proto", "https",
                "host", "example.org");

        Request believed = behindProxy(true, "127.0.0.1", headers);
        assertEquals("192.0.2.9", believed.client());
        assertEquals("https://example.org", believed.origin());

        for (Request other :
                List.of(behindProxy(false, "127.0.0.1", headers), behindProxy(true, "192.0.2.1", headers))) {
            assertNotEquals("192.0.2.9", other.client());
            assertEquals("http://example.org", other.origin());
            assertFalse(TrustedProxy.isLocal(other));
        }
        assertTrue(TrustedProxy.isLocal(behindProxy(false, "127.0.0.1", Map.of())));
        assertFalse(TrustedProxy.isLocal(behindProxy(false, "192.0.2.1", Map.of())));
    }

    @Test
    void noForwardedHostReplacesTheHost() {
        Map<String, String> headers = Map.of("host", "example.org", "x-forwarded-host", "evil.example");
        for (boolean trusted : List.of(true, false)) {
            assertEquals(
                    "http://example.org",
                    behindProxy(trusted, "127.0.0.1", headers).origin());
        }
    }

    @Test
    void aForwardedAddressThatIsNoneIsIgnored() {
        Request request =
                behindProxy(true, "127.0.0.1", Map.of("x-forwarded-for", "192.0.2.9, a b" + "x".repeat(9_000)));
        assertEquals("127.0.0.1", request.client());
    }

    @Test
    void ignoresAnInvalidHost() {
        assertEquals(
                "http://localhost", get("/", Map.of("host", "a\"><script>")).origin());
        assertEquals("http://[::1]:3030", get("/", Map.of("host", "[::1]:3030")).origin());
    }

    private static Request behindProxy(boolean trusted, String client, Map<String, String> headers) {
        List<Request> seen = new ArrayList<>();
        new TrustedProxy(trusted, request -> {
                    seen.add(request);
                    return Response.ok("text/plain", "");
                })
                .handle(new Request("GET", "/", Parameters.NONE, headers, RequestBody.EMPTY, client));
        return seen.getFirst();
    }

    private String tag(Map<String, String> headers) {
        return conditional.handle(get("/a", headers)).header("ETag").orElseThrow();
    }

    private static boolean isCompressed(RequestHandler page, String accepted) {
        return new Compression(page)
                .handle(get("/", Map.of("accept-encoding", accepted)))
                .headers()
                .containsKey("Content-Encoding");
    }

    private static Request get(String path, Map<String, String> headers) {
        return Request.get(path, headers);
    }
}
