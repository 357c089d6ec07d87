package org.demarche.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Adds Cache-Control and entity tags, and answers 304 if the client already has the current response. A response with the policy
 * {@link CachePolicy#REVALIDATE} depends only on the request and the version of the store. Its tag is made of these two, so tags
 * can be compared without making the response.
 *
 * @param version the version of the store; empty if it cannot tell when it changes
 * @param next handles the request
 */
public record ConditionalRequests(Supplier<Optional<String>> version, RequestHandler next) implements RequestHandler {

    private static final String VARY = "Accept, Accept-Language, Accept-Encoding";

    @Override
    public Response handle(Request request) {
        if (!request.method().equals("GET")) {
            return next.handle(request).with("Cache-Control", CachePolicy.NO_STORE.header());
        }
        // Read before the response is made: if the store changes in the meantime, the tag is too old rather than too
        // new.
        Optional<String> tag = version.get().map(name -> tag(name, request));
        if (tag.filter(current -> matches(request.header("if-none-match").orElse(""), current))
                .isPresent()) {
            return withHeaders(new Response(304, Map.of(), ResponseBody.EMPTY, CachePolicy.REVALIDATE), tag);
        }
        return withHeaders(next.handle(request), tag);
    }

    private static Response withHeaders(Response response, Optional<String> tag) {
        Response withHeaders =
                response.with("Cache-Control", response.caching().header()).with("Vary", VARY);
        boolean tagged =
                response.caching() == CachePolicy.REVALIDATE && (response.status() == 200 || response.status() == 304);
        return tagged && tag.isPresent() ? withHeaders.with("ETag", tag.get()) : withHeaders;
    }

    /** The entity tag of the response to a request, for a version of the store. */
    static String tag(String version, Request request) {
        String parts = Stream.of(
                        version,
                        request.origin(),
                        request.path(),
                        request.parameters().values().toString(),
                        request.header("accept").orElse(""),
                        request.header("accept-language").orElse(""),
                        Boolean.toString(Compression.acceptsGzip(request)))
                .map(part -> part.length() + ":" + part)
                .reduce("", String::concat);
        return '"' + HexFormat.of().formatHex(digest(parts), 0, 12) + '"';
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    private static boolean matches(String header, String tag) {
        return Stream.of(header.split(",", 50)).map(String::strip).anyMatch(given -> {
            String strong = given.startsWith("W/") ? given.substring(2) : given;
            return strong.equals(tag);
        });
    }
}
