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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.demarche.server.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpListenerTest {

    /** Responds when it has read a body, or tells why it could not. */
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
    void answersHeadAsGetWithoutTheContent() throws Exception {
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
    void handsOverWhatWasSent() throws Exception {
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
    void hangsUpOnABodyThatNobodyHasRead() throws Exception {
        try (HttpListener listener =
                        start(request -> Response.ok("text/plain", "no").status(401));
                RawClient client = new RawClient(listener.uri().getPort())) {
            client.head("POST / HTTP/1.1", "Host: localhost", "Content-Length: 5")
                    .send("12345");
            assertTrue(client.rest().contains("Connection: close"));
        }
    }

    @Test
    void whoSendsNothingIsHungUpOn() throws IOException {
        try (HttpListener listener = start(request -> Response.ok("text/plain", "x"));
                RawClient client = new RawClient(listener.uri().getPort())) {
            client.send("GET / HTTP/1.1\r\nHost: local");
            assertFalse(client.status().contains("200"));
        }
    }

    @Test
    void aBodyThatStopsHalfwayIsTheClientsFault() throws IOException {
        try (HttpListener listener = start(READING);
                RawClient client = new RawClient(listener.uri().getPort())) {
            client.head("POST / HTTP/1.1", "Host: localhost", "Content-Length: 100")
                    .send("12345");
            String status = client.status();
            assertTrue(status.contains(" 408"), status);
        }
    }

    @Test
    void whoSendsABodyDropByDropIsHungUpOn() throws Exception {
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
    void whoTakesAnAnswerDropByDropIsHungUpOn() throws Exception {
        byte[] large = new byte[30_000_000];
        try (HttpListener listener = start(request -> Response.ok("application/octet-stream", large));
                RawClient client = new RawClient(listener.uri().getPort())) {
            client.head("GET / HTTP/1.1", "Host: localhost", "Connection: close");
            Thread.sleep(5 * IDLE.toMillis());
            int taken = 0;
            try {
                taken = client.rest().length();
            } catch (IOException e) {
                // The end of the connection is the end of the answer.
            }
            assertTrue(taken < large.length, taken + " bytes");
        }
    }

    @Test
    void aBodyThatComesInTwoPartsIsRead() throws Exception {
        RequestHandler counting =
                request -> Response.ok("text/plain", "read " + request.body().read(1_000).length);
        try (HttpListener listener = HttpListener.start(LOOPBACK, 0, Duration.ofSeconds(20), Duration.ZERO, counting);
                RawClient client = new RawClient(listener.uri().getPort())) {
            client.head("POST / HTTP/1.1", "Host: localhost", "Content-Length: 10", "Connection: close")
                    .send("12345");
            Thread.sleep(300);
            assertTrue(client.send("67890").rest().endsWith("read 10"));
        }
    }

    @Test
    void largeAnswersWaitForRoomInMemory() {
        ResponseSender sending = new ResponseSender(IDLE, 3_000_000);
        ResponseSender.Room first = sending.room(2_000_000);
        assertThrows(HttpFailure.class, () -> sending.room(2_000_000));
        sending.room(900_000).leave(); // small ones always have room
        first.leave();
        sending.room(2_000_000).leave();
    }

    @Test
    void manySlowClientsDoNotKeepOthersWaiting() throws Exception {
        try (HttpListener listener = HttpListener.start(
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
    void runningAnswersFinishWhenItStops() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        HttpListener listener = HttpListener.start(LOOPBACK, 0, IDLE, Duration.ofSeconds(20), request -> {
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
    void tellsThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            HttpListenException e = assertThrows(
                    HttpListenException.class,
                    () -> HttpListener.start(LOOPBACK, port, IDLE, IDLE, request -> Response.ok("text/plain", "x")));
            assertTrue(e.getMessage().contains(Integer.toString(port)), e.getMessage());
            assertTrue(e.getMessage().contains("--port"), e.getMessage());
        }
    }

    private static HttpListener start(RequestHandler page) {
        return HttpListener.start(LOOPBACK, 0, IDLE, Duration.ZERO, page);
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
}
