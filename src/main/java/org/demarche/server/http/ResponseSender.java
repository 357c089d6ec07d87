package org.demarche.server.http;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Sends what answers hold, to whoever takes it: who is too slow is hung up on, and large answers that wait to be taken may
 * together need so much memory only.
 */
final class ResponseSender {

    private static final int PIECE = 1 << 16;

    /** What is less than this waits in no great numbers: there are only so many threads. */
    private static final int LARGE = 1 << 20;

    private static final int SHARE_OF_MEMORY = 8;

    private final Duration patience;
    private final long most;
    private final AtomicLong waiting = new AtomicLong();

    /** @param patience how long a client may need for 64 kB */
    ResponseSender(Duration patience) {
        this(patience, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
    }

    /** @param most how many bytes may wait in memory */
    ResponseSender(Duration patience, long most) {
        this.patience = patience;
        this.most = most;
    }

    /** Room for an answer while it is sent. */
    interface Room {
        /** Gives it back. */
        void leave();
    }

    /**
     * Takes room for an answer.
     *
     * @throws HttpFailure 503 if others that are being sent need all of it
     */
    Room room(int bytes) {
        if (bytes < LARGE) {
            return () -> {};
        }
        if (waiting.addAndGet(bytes) > most) {
            waiting.addAndGet(-bytes);
            throw new HttpFailure(503, "Too many large answers are being sent.");
        }
        return () -> waiting.addAndGet(-bytes);
    }

    /** Sends bytes to the client of a request. */
    void send(ServletRequest request, byte[] bytes, OutputStream out) throws IOException {
        for (int start = 0; start < bytes.length; start += PIECE) {
            send(request, bytes, start, Math.min(PIECE, bytes.length - start), out);
        }
    }

    /** Sends everything that a stream holds. */
    void send(ServletRequest request, InputStream in, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
            send(request, piece, 0, length, out);
        }
    }

    private void send(ServletRequest request, byte[] bytes, int start, int length, OutputStream out)
            throws IOException {
        ConnectionMetaData connection =
                ServletContextRequest.getServletContextRequest(request).getConnectionMetaData();
        EndPoint client = connection.getConnection().getEndPoint();
        Scheduler.Task hangUp = connection
                .getConnector()
                .getScheduler()
                .schedule(
                        () -> client.close(new TimeoutException("an answer is taken too slowly")),
                        patience.toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            out.write(bytes, start, length);
        } finally {
            hangUp.cancel();
        }
    }
}
