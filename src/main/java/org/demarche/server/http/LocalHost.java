package org.demarche.server.http;

import java.util.regex.Pattern;

/**
 * Answers only requests that name this machine. A page of another site can let its own name point here (DNS rebinding), and would
 * then be of the same origin as ours; but it cannot change the Host header.
 *
 * @param next handles the request
 */
public record LocalHost(RequestHandler next) implements RequestHandler {

    private static final Pattern LOCAL = Pattern.compile("(?i)(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

    @Override
    public Response handle(Request request) {
        if (!LOCAL.matcher(request.header("host").orElse("")).matches()) {
            return Response.ok(MediaTypes.TEXT, "This server is for this machine only. Open it at http://localhost.\n")
                    .status(421)
                    .caching(CachePolicy.NO_STORE);
        }
        return next.handle(request);
    }
}
