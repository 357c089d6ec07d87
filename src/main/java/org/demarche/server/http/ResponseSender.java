package org.demarche.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Sends responses, and disconnects clients that read them too slowly. Jetty's {@code MinimumDataRateHandler} checks the rate only
 * when a write begins, and its idle timeout restarts with each byte, so a client that reads a byte now and then would hold
 * a thread for hours.
 */
final class ResponseSender {

    private static final int BLOCK = 1 << 16;
    private static final int MEMORY_SHARE = 8;
    private static final String RETRY_SECONDS = "10";

    private final Duration patience;
    private final SendingMemory memory = new SendingMemory(Runtime.getRuntime().maxMemory() / MEMORY_SHARE);

    /** @param patience how long a client may take to read 64 kB */
    ResponseSender(Duration patience) {
        this.patience = patience;
    }

    /** Sends a response, or 503 if large responses to other clients already fill the memory for them. */
    void send(Response response, org.eclipse.jetty.server.Request request, org.eclipse.jetty.server.Response out)
            throws IOException {
        int inMemory = response.content() instanceof ResponseBody.Bytes body ? body.bytes().length : 0;
        if (!memory.reserve(inMemory)) {
            out.setStatus(503);
            SecurityHeaders.HEADERS.forEach(out.getHeaders()::put);
            out.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
            out.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0);
            return;
        }
        try {
            out.setStatus(response.status());
            response.headers().forEach(out.getHeaders()::put);
            sendBody(response, request, out);
        } finally {
            memory.release(inMemory);
        }
    }

    private void sendBody(
            Response response, org.eclipse.jetty.server.Request request, org.eclipse.jetty.server.Response out)
            throws IOException {
        boolean lengthless = response.status() == 304 || response.status() == 204;
        boolean bodiless = lengthless || request.getMethod().equals("HEAD");
        switch (response.content()) {
            case ResponseBody.Bytes body -> {
                if (!lengthless) {
                    out.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.bytes().length);
                }
                if (!bodiless) {
                    write(request, body.bytes(), Content.Sink.asOutputStream(out));
                }
            }
            case ResponseBody.Stored stored -> {
                out.getHeaders().put(HttpHeader.CONTENT_LENGTH, Files.size(stored.file()));
                if (!bodiless) {
                    try (InputStream file = Files.newInputStream(stored.file())) {
                        write(request, file, Content.Sink.asOutputStream(out));
                    }
                }
            }
        }
    }

    private void write(org.eclipse.jetty.server.Request request, byte[] bytes, OutputStream out) throws IOException {
        for (int start = 0; start < bytes.length; start += BLOCK) {
            write(request, bytes, start, Math.min(BLOCK, bytes.length - start), out);
        }
    }

    private void write(org.eclipse.jetty.server.Request request, InputStream in, OutputStream out) throws IOException {
        byte[] block = new byte[BLOCK];
        for (int length = in.read(block); length >= 0; length = in.read(block)) {
            write(request, block, 0, length, out);
        }
    }

    private void write(org.eclipse.jetty.server.Request request, byte[] bytes, int start, int length, OutputStream out)
            throws IOException {
        EndPoint client = request.getConnectionMetaData().getConnection().getEndPoint();
        Scheduler.Task disconnect = request.getComponents()
                .getScheduler()
                .schedule(
                        () -> client.close(new TimeoutException("the client reads too slowly")),
                        patience.toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            out.write(bytes, start, length);
        } finally {
            disconnect.cancel();
        }
    }
}
