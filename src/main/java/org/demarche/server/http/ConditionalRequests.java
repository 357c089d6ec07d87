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
 * Says for how long answers may be kept, and spares the client those that it has. Responses that are {@link CachePolicy#CONTENT} follow from the request and the version of
 * what is served; so the entity tag is made of these two, and an answer that the client has need not even be made again.
 *
 * @param version changes with everything that answers are made from
 * @param next what answers
 */
public record ConditionalRequests(Supplier<Optional<String>> version, RequestHandler next) implements RequestHandler {

    private static final String VARY = "Accept, Accept-Language, Accept-Encoding";

    @Override
    public Response handle(Request request) {
        if (!request.method().equals("GET")) {
            return next.handle(request).with("Cache-Control", CachePolicy.NEVER.header());
        }
        // Before the answer is made: if the content changes meanwhile, the tag is too old rather than too new.
        Optional<String> tag = version.get().map(name -> tag(name, request));
        if (tag.filter(current -> matches(request.header("if-none-match").orElse(""), current))
                .isPresent()) {
            return labelled(new Response(304, Map.of(), ResponseBody.NOTHING, CachePolicy.CONTENT), tag);
        }
        return labelled(next.handle(request), tag);
    }

    private static Response labelled(Response response, Optional<String> tag) {
        Response labelled =
                response.with("Cache-Control", response.caching().header()).with("Vary", VARY);
        boolean follows =
                response.caching() == CachePolicy.CONTENT && (response.status() == 200 || response.status() == 304);
        return follows && tag.isPresent() ? labelled.with("ETag", tag.get()) : labelled;
    }

    /** The tag of what a request is answered with while the store has a version. */
    static String tag(String version, Request request) {
        String parts = Stream.of(
                        version,
                        request.origin(),
                        request.path(),
                        request.parameters().values().toString(),
                        request.header("accept").orElse(""),
                        request.header("accept-language").orElse(""),
                        Boolean.toString(Compression.isWanted(request)))
                .map(part -> part.length() + ":" + part)
                .reduce("", String::concat);
        return '"' + HexFormat.of().formatHex(digest(parts), 0, 12) + '"';
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static boolean matches(String header, String tag) {
        return Stream.of(header.split(",", 50)).map(String::strip).anyMatch(given -> {
            String strong = given.startsWith("W/") ? given.substring(2) : given;
            return strong.equals(tag);
        });
    }
}
