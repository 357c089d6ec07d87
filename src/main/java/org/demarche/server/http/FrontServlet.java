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

/** Between the servlet API and a page: nothing is decided here. */
final class FrontServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Page site;

    FrontServlet(Page site) {
        this.site = site;
    }

    @Override
    protected void service(HttpServletRequest incoming, HttpServletResponse outgoing) throws IOException {
        Response response = site.answer(request(incoming));
        outgoing.setStatus(response.status());
        response.headers().forEach(outgoing::setHeader);
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

    private static Request request(HttpServletRequest incoming) {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(incoming.getHeaderNames())) {
            headers.put(
                    name.toLowerCase(java.util.Locale.ROOT),
                    String.join(", ", Collections.list(incoming.getHeaders(name))));
        }
        String path = Objects.requireNonNullElse(incoming.getPathInfo(), incoming.getServletPath());
        Parameters parameters = Parameters.parse(Objects.requireNonNullElse(incoming.getQueryString(), ""));
        String method = incoming.getMethod().equals("HEAD") ? "GET" : incoming.getMethod();
        return new Request(method, path, parameters, headers, most -> body(incoming, most), incoming.getRemoteAddr());
    }

    private static byte[] body(HttpServletRequest incoming, int most) {
        if (incoming.getContentLengthLong() > most) {
            throw tooLong(most);
        }
        try {
            InputStream in = incoming.getInputStream();
            byte[] body = in.readNBytes(most);
            if (body.length == most && in.read() >= 0) {
                throw tooLong(most);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpFailure tooLong(int most) {
        // Closing saves us from reading the rest.
        return new HttpFailure(413, "The body has more than " + most + " bytes.", Map.of("Connection", "close"));
    }
}
