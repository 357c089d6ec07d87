package org.demarche.server.http;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Lets pages of other sites read what this server publishes, without credentials: a browser sends none to an origin allowed by
 * {@code *}, and asks before it sends an Authorization header, which is not allowed. Jetty's {@code CrossOriginHandler} is not used:
 * it repeats the origin of the request in place of {@code *} and varies every response by origin, so that shared caches would
 * keep a copy for each site.
 *
 * @param isPublic whether other sites may read the response at a path
 * @param next handles the request
 */
public record CrossOrigin(Predicate<String> isPublic, RequestHandler next) implements RequestHandler {

    private static final String EXPOSED = "Content-Length, ETag, Link, Location, Retry-After";

    private static final List<Map.Entry<String, String>> PREFLIGHT = List.of(
            Map.entry("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS"),
            Map.entry("Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type, If-None-Match, Query-Id"),
            Map.entry("Access-Control-Max-Age", "86400"));

    @Override
    public Response handle(Request request) {
        if (!isPublic.test(request.path())) {
            return next.handle(request);
        }
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
