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
 * A client's connection. Each client has an address of its own, as a proxy would tell it, since the server allows each so much.
 *
 * @param http shared by all clients
 * @param server where it is
 * @param address who asks
 */
record Wire(HttpClient http, URI server, String address) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * An answer, read to its end.
     *
     * @param status of HTTP; 0 if there was none
     * @param text its content
     */
    record Reply(int status, String text) {}

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
                .timeout(PATIENCE)
                .header("X-Forwarded-For", address)
                .header("Accept-Encoding", "gzip");
    }

    private Reply send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            boolean gzip = response.headers()
                    .firstValue("Content-Encoding")
                    .filter("gzip"::equals)
                    .isPresent();
            return new Reply(response.statusCode(), gzip ? unpacked(response.body()) : text(response.body()));
        } catch (IOException e) {
            return new Reply(0, e.toString());
        }
    }

    private static String unpacked(byte[] bytes) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return text(in.readAllBytes());
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
