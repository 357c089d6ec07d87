package org.demarche.server.http;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A whole answer. It is complete before its first byte is sent, so that none that was cut short can be taken for a whole one.
 *
 * @param status of HTTP
 * @param headers by name, in the order in which they are sent; without those that follow from the rest
 * @param content what is sent
 * @param caching for how long others may keep it
 */
public record Response(int status, Map<String, String> headers, ResponseBody content, CachePolicy caching) {

    public Response {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** An answer that follows from the address and what is in the store. */
    public static Response ok(String type, byte[] body) {
        return new Response(
                200,
                Map.of("Content-Type", MediaTypes.withCharset(type)),
                new ResponseBody.Bytes(body),
                CachePolicy.CONTENT);
    }

    /** The same for text. */
    public static Response ok(String type, String body) {
        return ok(type, body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sends the client elsewhere.
     *
     * @param status 301, 302, 303, 307 or 308
     * @param location a path of this server, or an absolute address that is not the client's own invention
     */
    public static Response redirect(int status, String location) {
        return new Response(status, Map.of("Location", location), ResponseBody.NOTHING, CachePolicy.CONTENT);
    }

    public Response status(int other) {
        return new Response(other, headers, content, caching);
    }

    public Response caching(CachePolicy other) {
        return new Response(status, headers, content, other);
    }

    /** With a header, in place of one of the same name. */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, content, caching);
    }

    /** With other content. */
    public Response with(ResponseBody other) {
        return new Response(status, headers, other, caching);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
