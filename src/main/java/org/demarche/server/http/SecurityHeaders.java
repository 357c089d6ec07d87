package org.demarche.server.http;

import java.util.Map;

/** Headers that restrict what browsers do with responses: no scripts but ours, no requests to other sites, no frames. */
public record SecurityHeaders(RequestHandler next) implements RequestHandler {

    /** The headers by name; a handler can set its own value. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()");

    @Override
    public Response handle(Request request) {
        Response response = next.handle(request);
        for (var header : HEADERS.entrySet()) {
            if (!response.headers().containsKey(header.getKey())) {
                response = response.with(header.getKey(), header.getValue());
            }
        }
        return response;
    }
}
