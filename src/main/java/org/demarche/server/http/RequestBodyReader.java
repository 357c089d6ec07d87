package org.demarche.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;

/**
 * Reads the body of a request, up to a length and no slower than a minimum rate. Jetty's {@code MinimumDataRateHandler} has no
 * grace period: it also rejects a client that pauses once between two packets.
 *
 * @param patience how long a client may take before its rate is checked
 */
record RequestBodyReader(Duration patience) {

    /** In bytes per second. A slower client only keeps a thread busy. */
    private static final int MINIMUM_RATE = 1_000;

    private static final int BUFFER = 1 << 13;

    /**
     * Reads the whole body.
     *
     * @param maxBytes how long it may be
     * @throws HttpFailure 413 if it is longer, before any of it is read if its length is declared; 408 if it arrives too
     *     slowly; 400 if it ends early
     */
    byte[] read(org.eclipse.jetty.server.Request request, int maxBytes) {
        if (request.getLength() > maxBytes) {
            throw tooLong(maxBytes);
        }
        try {
            return read(Content.Source.asInputStream(request), maxBytes);
        } catch (IOException e) {
            boolean late = e.getCause() instanceof TimeoutException;
            throw new HttpFailure(late ? 408 : 400, "The request body is incomplete.", e);
        }
    }

    private byte[] read(InputStream in, int maxBytes) throws IOException {
        long start = System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            body.write(buffer, 0, length);
            if (body.size() > maxBytes) {
                throw tooLong(maxBytes);
            }
            Duration allowed = patience.plusMillis(1_000L * body.size() / MINIMUM_RATE);
            if (System.nanoTime() - start > allowed.toNanos()) {
                throw new HttpFailure(408, "The request body arrives too slowly.");
            }
        }
        return body.toByteArray();
    }

    private static HttpFailure tooLong(int maxBytes) {
        return new HttpFailure(413, "The request body is longer than " + maxBytes + " bytes.");
    }
}
