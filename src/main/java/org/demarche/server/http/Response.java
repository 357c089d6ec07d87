package org.demarche.server.http;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A complete response. The whole body exists before the first byte is sent, so that a truncated response cannot be mistaken for a
 * complete one.
 *
 * @param status of HTTP
 * @param headers by name, in the order in which they are sent, without Content-Length and Cache-Control
 * @param content the body
 * @param caching how long caches may keep it
 */
public record Response(int status, Map<String, String> headers, ResponseBody content, CachePolicy caching) {

    public Response {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** A response with status 200 that depends only on the request and the store. */
    public static Response ok(String type, byte[] body) {
        return new Response(
                200,
                Map.of("Content-Type", MediaTypes.withCharset(type)),
                new ResponseBody.Bytes(body),
                CachePolicy.REVALIDATE);
    }

    /** The same for text. */
    public static Response ok(String type, String body) {
        return ok(type, body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A redirect.
     *
     * @param status 301, 302, 303, 307 or 308
     * @param location a path of this server, or an absolute URL that does not come from the client
     */
    public static Response redirect(int status, String location) {
        return new Response(status, Map.of("Location", location), ResponseBody.EMPTY, CachePolicy.REVALIDATE);
    }

    public Response status(int other) {
        return new Response(other, headers, content, caching);
    }

    public Response caching(CachePolicy other) {
        return new Response(status, headers, content, other);
    }

    /** With a header, which replaces one of the same name. */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, content, caching);
    }

    /** With another body. */
    public Response with(ResponseBody other) {
        return new Response(status, headers, other, caching);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
