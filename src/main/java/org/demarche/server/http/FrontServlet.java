package org.demarche.server.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Between the servlet API and a page: nothing is decided here. */
final class FrontServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** What a client may send in bytes a second; less sends only who wants to keep a thread waiting. */
    private static final int SLOWEST_BODY = 1_000;

    private static final int PIECE = 1 << 13;
    private static final String SOON = "10";

    private final transient RequestHandler next;
    private final transient ResponseSender sending;
    private final transient Duration patience;

    /**
     * @param next answers everything
     * @param patience how long a client may need before its speed counts
     */
    FrontServlet(RequestHandler next, Duration patience) {
        this.next = next;
        this.sending = new ResponseSender(patience);
        this.patience = patience;
    }

    @Override
    protected void service(HttpServletRequest incoming, HttpServletResponse outgoing) throws IOException {
        AtomicBoolean read = new AtomicBoolean(incoming.getContentLengthLong() == 0 || isWithoutBody(incoming));
        Response response = next.handle(request(incoming, read));
        if (!read.get()) {
            // The rest would stand in front of the next request on this connection.
            outgoing.setHeader("Connection", "close");
        }
        int inMemory = response.content() instanceof ResponseBody.Bytes memory ? memory.bytes().length : 0;
        ResponseSender.Room room;
        try {
            room = sending.room(inMemory);
        } catch (HttpFailure e) {
            outgoing.setStatus(e.status());
            outgoing.setHeader("Retry-After", SOON);
            outgoing.setContentLength(0);
            return;
        }
        try {
            send(response, incoming, outgoing);
        } finally {
            room.leave();
        }
    }

    private void send(Response response, HttpServletRequest incoming, HttpServletResponse outgoing) throws IOException {
        outgoing.setStatus(response.status());
        response.headers().forEach(outgoing::setHeader);
        boolean bodiless = incoming.getMethod().equals("HEAD") || response.status() == 304 || response.status() == 204;
        switch (response.content()) {
            case ResponseBody.Bytes memory -> {
                if (response.status() != 304 && response.status() != 204) {
                    outgoing.setContentLength(memory.bytes().length);
                }
                if (!bodiless) {
                    sending.send(incoming, memory.bytes(), outgoing.getOutputStream());
                }
            }
            case ResponseBody.Stored stored -> {
                outgoing.setContentLengthLong(Files.size(stored.file()));
                if (!bodiless) {
                    try (InputStream file = Files.newInputStream(stored.file())) {
                        sending.send(incoming, file, outgoing.getOutputStream());
                    }
                }
            }
        }
    }

    private static boolean isWithoutBody(HttpServletRequest incoming) {
        return incoming.getContentLengthLong() < 0 && incoming.getHeader("Transfer-Encoding") == null;
    }

    private Request request(HttpServletRequest incoming, AtomicBoolean read) {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(incoming.getHeaderNames())) {
            headers.put(
                    name.toLowerCase(java.util.Locale.ROOT),
                    String.join(", ", Collections.list(incoming.getHeaders(name))));
        }
        String path = Objects.requireNonNullElse(incoming.getPathInfo(), incoming.getServletPath());
        Parameters parameters = Parameters.attempt(Objects.requireNonNullElse(incoming.getQueryString(), ""));
        String method = incoming.getMethod().equals("HEAD") ? "GET" : incoming.getMethod();
        return new Request(
                method, path, parameters, headers, most -> body(incoming, most, read), incoming.getRemoteAddr());
    }

    private byte[] body(HttpServletRequest incoming, int most, AtomicBoolean read) {
        if (incoming.getContentLengthLong() > most) {
            throw tooLong(most);
        }
        try {
            byte[] body = body(incoming.getInputStream(), most);
            read.set(true);
            return body;
        } catch (IOException e) {
            boolean late = e.getCause() instanceof TimeoutException;
            throw new HttpFailure(late ? 408 : 400, "The body does not come to its end.", e);
        }
    }

    private byte[] body(InputStream in, int most) throws IOException {
        long start = System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
            body.write(piece, 0, length);
            if (body.size() > most) {
                throw tooLong(most);
            }
            Duration due = patience.plusMillis(1_000L * body.size() / SLOWEST_BODY);
            if (System.nanoTime() - start > due.toNanos()) {
                throw new HttpFailure(408, "The body comes too slowly.");
            }
        }
        return body.toByteArray();
    }

    private static HttpFailure tooLong(int most) {
        return new HttpFailure(413, "The body has more than " + most + " bytes.");
    }
}
