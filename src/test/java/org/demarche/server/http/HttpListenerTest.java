package org.demarche.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.demarche.server.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpListenerTest {

    /** Reads the body, and responds with the reason if that fails. */
    private static final RequestHandler READING = request -> {
        try {
            request.body().read(1_000_000);
            return Response.ok("text/plain", "read");
        } catch (HttpFailure e) {
            return Response.ok("text/plain", e.detail()).status(e.status());
        }
    };

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration IDLE = Duration.ofMillis(300);

    @Test
    void answersHeadLikeGetWithoutTheBody() throws Exception {
        try (HttpListener listener = start(request -> Response.ok("text/plain", request.method()))) {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(listener.uri())
                                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertEquals("", response.body());
            assertEquals("3", response.headers().firstValue("Content-Length").orElseThrow());
        }
    }

    @Test
    void passesOnTheWholeRequest() throws Exception {
        RequestHandler echo = request -> Response.ok(
                "text/plain",
                request.path()
                        + request.parameters().values()
                        + request.header("X-One").orElse("")
                        + new String(request.body().read(100), java.nio.charset.StandardCharsets.UTF_8));
        try (HttpListener listener = start(echo)) {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(listener.uri().resolve("/a%20b/%C3%A9?x=1&x=2"))
                                    .headers("x-one", "1", "x-one", "2")
                                    .POST(HttpRequest.BodyPublishers.ofString("body"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertEquals("/a b/é{x=[1, 2]}1, 2body", response.body());
        }
    }

    @Test
    void closesTheConnectionAfterAnUnreadBody() throws Exception {
        try (HttpListener listener =
                        start(request -> Response.ok("text/plain", "no").status(401));
                RawClient client = new RawClient(listener.uri().getPort())) {
            client.head("POST / HTTP/1.1", "Host: localhost", "Content-Length: 5")
                    .send("12345");
            assertTrue(client.rest().contains("Connection: close"));
        }
    }

    @Test
    void disconnectsASilentClient() throws IOException {
        try (HttpListener listener = start(request -> Response.ok("text/plain", "x"));
                RawClient client = new RawClient(listener.uri().getPort())) {
            client.send("GET / HTTP/1.1\r\nHost: local");
            assertFalse(client.status().contains("200"));
        }
    }

    @Test
    void disconnectsAClientThatSendsItsHeadersByteByByte() throws Exception {
        try (HttpListener listener = start(request -> Response.ok("text/plain", "x"));
                RawClient client = new RawClient(listener.uri().getPort())) {
            client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
            boolean disconnected = false;
            for (int i = 0; i < 300 && !disconnected; i++) {
                try {
                    client.send("x");
                    Thread.sleep(50);
                } catch (IOException e) {
                    disconnected = true;
                }
            }
            assertTrue(disconnected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /a/%2e%2e/..%2fb HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%FF HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "nonsense\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: \0\r\n\r\n",
            })
    void rejectsMalformedRequestsWithTheHeadersOfAllErrors(String request) throws IOException {
        try (HttpListener listener = started(
                        LOOPBACK, 0, Duration.ofSeconds(20), Duration.ZERO, any -> Response.ok("text/plain", "x"));
                RawClient client = new RawClient(listener.uri().getPort())) {
            String response = client.send(request).rest();
            assertTrue(response.startsWith("HTTP/1.1 400 "), response);
            assertTrue(response.contains("Content-Security-Policy: default-src 'none'"), response);
            assertTrue(response.contains("X-Content-Type-Options: nosniff"), response);
            assertTrue(response.contains("\"title\":\"Bad Request\""), response);
            assertFalse(response.toLowerCase(Locale.ROOT).contains("jetty"), response);
        }
    }

    @Test
    void answersRequestTimeoutIfABodyStopsHalfway() throws IOException {
        try (HttpListener listener = start(READING);
                RawClient client = new RawClient(listener.uri().getPort())) {
            client.head("POST / HTTP/1.1", "Host: localhost", "Content-Length: 100")
                    .send("12345");
            String status = client.status();
            assertTrue(status.contains(" 408"), status);
        }
    }

    @Test
    void disconnectsAClientThatSendsItsBodyByteByByte() throws Exception {
        try (HttpListener listener = start(READING);
                RawClient client = new RawClient(listener.uri().getPort())) {
            client.head("POST / HTTP/1.1", "Host: localhost", "Content-Length: 1000000");
            boolean hungUp = false;
            for (int i = 0; i < 300 && !hungUp; i++) {
                try {
                    client.send("x");
                    Thread.sleep(50);
                } catch (IOException e) {
                    hungUp = true;
                }
            }
            assertTrue(hungUp || !client.status().contains("200"));
        }
    }

    @Test
    void disconnectsAClientThatDoesNotReadTheResponse() throws Exception {
        byte[] large = new byte[30_000_000];
        try (HttpListener listener = start(request -> Response.ok("application/octet-stream", large));
                RawClient client = new RawClient(listener.uri().getPort())) {
            client.head("GET / HTTP/1.1", "Host: localhost", "Connection: close");
            Thread.sleep(5 * IDLE.toMillis());
            int taken = 0;
            try {
                taken = client.rest().length();
            } catch (IOException e) {
                // the server closed the connection
            }
            assertTrue(taken < large.length, taken + " bytes");
        }
    }

    @Test
    void readsABodyThatArrivesInTwoParts() throws Exception {
        RequestHandler counting =
                request -> Response.ok("text/plain", "read " + request.body().read(1_000).length);
        try (HttpListener listener = started(LOOPBACK, 0, Duration.ofSeconds(20), Duration.ZERO, counting);
                RawClient client = new RawClient(listener.uri().getPort())) {
            client.head("POST / HTTP/1.1", "Host: localhost", "Content-Length: 10", "Connection: close")
                    .send("12345");
            Thread.sleep(300);
            assertTrue(client.send("67890").rest().endsWith("read 10"));
        }
    }

    @Test
    void boundsTheMemoryOfLargeResponses() {
        SendingMemory memory = new SendingMemory(3_000_000);
        assertTrue(memory.reserve(2_000_000));
        assertFalse(memory.reserve(2_000_000));
        assertTrue(memory.reserve(900_000), "small responses are not counted");
        memory.release(2_000_000);
        assertTrue(memory.reserve(2_000_000));
    }

    @Test
    void slowClientsDoNotDelayOthers() throws Exception {
        try (HttpListener listener = started(
                LOOPBACK, 0, Duration.ofSeconds(20), Duration.ZERO, request -> Response.ok("text/plain", "quick"))) {
            List<RawClient> slow = new ArrayList<>();
            try {
                for (int i = 0; i < 400; i++) {
                    slow.add(new RawClient(listener.uri().getPort()).send("GET / HTTP/1.1\r\nHost: lo"));
                }
                assertEquals(200, get(listener.uri()).statusCode());
            } finally {
                for (RawClient client : slow) {
                    client.close();
                }
            }
        }
    }

    @Test
    void finishesRunningRequestsBeforeItStops() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        HttpListener listener = started(LOOPBACK, 0, IDLE, Duration.ofSeconds(20), request -> {
            asked.countDown();
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Response.ok("text/plain", "whole");
        });
        URI uri = listener.uri();
        CompletableFuture<HttpResponse<String>> response = CompletableFuture.supplyAsync(() -> get(uri));
        assertTrue(asked.await(10, TimeUnit.SECONDS));
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(listener::close);
        while (accepts(uri)) {
            Thread.sleep(10);
        }
        answer.countDown();
        assertEquals("whole", response.get(10, TimeUnit.SECONDS).body());
        stopped.get(20, TimeUnit.SECONDS);
    }

    @Test
    void reportsThatThePortIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            HttpListenException e = assertThrows(
                    HttpListenException.class,
                    () -> started(LOOPBACK, port, IDLE, IDLE, request -> Response.ok("text/plain", "x")));
            assertTrue(e.getMessage().contains(Integer.toString(port)), e.getMessage());
            assertTrue(e.getMessage().contains("--port"), e.getMessage());
        }
    }

    private static HttpListener start(RequestHandler page) {
        return started(LOOPBACK, 0, IDLE, Duration.ZERO, page);
    }

    private static HttpResponse<String> get(URI uri) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean accepts(URI uri) throws IOException {
        try (RawClient client = new RawClient(uri.getPort())) {
            return client.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    private static HttpListener started(
            String host, int port, Duration idle, Duration stopping, RequestHandler handler) {
        HttpListener listener = HttpListener.bind(host, port, idle, stopping, handler);
        listener.start();
        return listener;
    }
}
