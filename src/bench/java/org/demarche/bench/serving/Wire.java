package org.demarche.bench.serving;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

/**
 * The connection of a client. The server limits what one IP address may do, so each client has its own, as a proxy would report it.
 *
 * @param http shared by all clients
 * @param server URL of the server
 * @param address IP address of the client
 */
record Wire(HttpClient http, URI server, String address) {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /**
     * An answer.
     *
     * @param status of HTTP; 0 if there was no answer
     * @param bytes size of the body as it was sent
     * @param firstByte milliseconds to the header
     * @param text the body
     */
    record Reply(int status, int bytes, double firstByte, String text) {

        Reply(int status, String text) {
            this(status, 0, 0, text);
        }
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    Reply get(String path, String accept) throws InterruptedException {
        return send(request(path).header("Accept", accept).GET());
    }

    Reply sparql(String query) throws InterruptedException {
        return get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "*/*");
    }

    Reply post(String path, String type, String body) throws InterruptedException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(TIMEOUT)
                .header("X-Forwarded-For", address)
                .header("Accept-Encoding", "gzip");
    }

    private Reply send(HttpRequest.Builder request) throws InterruptedException {
        long start = System.nanoTime();
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            double firstByte = (System.nanoTime() - start) / 1e6;
            try (InputStream body = response.body()) {
                byte[] sent = body.readAllBytes();
                boolean gzip = response.headers()
                        .firstValue("Content-Encoding")
                        .filter("gzip"::equals)
                        .isPresent();
                return new Reply(response.statusCode(), sent.length, firstByte, text(sent, gzip));
            }
        } catch (IOException e) {
            return new Reply(0, e.toString());
        }
    }

    private static String text(byte[] bytes, boolean gzip) throws IOException {
        InputStream in = new ByteArrayInputStream(bytes);
        try (InputStream plain = gzip ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
