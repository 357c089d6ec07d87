package org.demarche.server.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/** Between the servlet API and a page: nothing is decided here. */
final class FrontServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Page site;

    FrontServlet(Page site) {
        this.site = site;
    }

    @Override
    protected void service(HttpServletRequest incoming, HttpServletResponse outgoing) throws IOException {
        AtomicBoolean read = new AtomicBoolean(incoming.getContentLengthLong() == 0 || isWithoutBody(incoming));
        Response response = site.answer(request(incoming, read));
        outgoing.setStatus(response.status());
        response.headers().forEach(outgoing::setHeader);
        if (!read.get()) {
            // The rest would stand in front of the next request on this connection.
            outgoing.setHeader("Connection", "close");
        }
        boolean bodiless = incoming.getMethod().equals("HEAD") || response.status() == 304 || response.status() == 204;
        switch (response.content()) {
            case Content.Bytes memory -> {
                if (response.status() != 304 && response.status() != 204) {
                    outgoing.setContentLength(memory.bytes().length);
                }
                if (!bodiless) {
                    outgoing.getOutputStream().write(memory.bytes());
                }
            }
            case Content.Stored stored -> {
                outgoing.setContentLengthLong(Files.size(stored.file()));
                if (!bodiless) {
                    Files.copy(stored.file(), outgoing.getOutputStream());
                }
            }
        }
    }

    private static boolean isWithoutBody(HttpServletRequest incoming) {
        return incoming.getContentLengthLong() < 0 && incoming.getHeader("Transfer-Encoding") == null;
    }

    private static Request request(HttpServletRequest incoming, AtomicBoolean read) {
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

    private static byte[] body(HttpServletRequest incoming, int most, AtomicBoolean read) {
        if (incoming.getContentLengthLong() > most) {
            throw tooLong(most);
        }
        try {
            InputStream in = incoming.getInputStream();
            byte[] body = in.readNBytes(most);
            if (body.length == most && in.read() >= 0) {
                throw tooLong(most);
            }
            read.set(true);
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpFailure tooLong(int most) {
        return new HttpFailure(413, "The body has more than " + most + " bytes.");
    }
}
