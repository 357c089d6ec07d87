package org.demarche.server.http;

import java.util.List;
import java.util.Map;

/**
 * Lets pages of other sites read what this one publishes to everybody. Credentials are not among it: a browser sends none to an
 * origin that is allowed by {@code *}, and asks before it sends an Authorization header, which is not granted.
 */
public record CrossOrigin(RequestHandler next) implements RequestHandler {

    private static final String EXPOSED = "Content-Length, ETag, Link, Location, Retry-After";

    private static final List<Map.Entry<String, String>> PREFLIGHT = List.of(
            Map.entry("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS"),
            Map.entry("Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type, If-None-Match"),
            Map.entry("Access-Control-Max-Age", "86400"));

    @Override
    public Response handle(Request request) {
        Response response = next.handle(request)
                .with("Access-Control-Allow-Origin", "*")
                .with("Access-Control-Expose-Headers", EXPOSED);
        boolean preflight = request.method().equals("OPTIONS")
                && request.header("access-control-request-method").isPresent();
        if (preflight) {
            for (var header : PREFLIGHT) {
                response = response.with(header.getKey(), header.getValue());
            }
        }
        return response;
    }
}
