package org.demarche.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Spares the client what it already has. Answers that are {@link Caching#CONTENT} follow from the request and the version of
 * what is served; so the entity tag is made of these two, and an answer that the client has need not even be made again.
 *
 * @param version changes with everything that answers are made from
 * @param site what answers
 */
public record Conditional(Supplier<String> version, Page site) implements Page {

    @Override
    public Response answer(Request request) {
        if (!request.method().equals("GET")) {
            return site.answer(request);
        }
        // Before the answer is made: if the content changes meanwhile, the tag is too old rather than too new.
        String tag = tag(request);
        if (matches(request.header("if-none-match").orElse(""), tag)) {
            return new Response(304, Map.of("ETag", tag, "Vary", VARY), Content.NOTHING, Caching.CONTENT);
        }
        Response response = site.answer(request);
        boolean tagged = response.status() == 200 && response.caching() == Caching.CONTENT;
        return tagged ? response.with("ETag", tag).with("Vary", VARY) : response;
    }

    static final String VARY = "Accept, Accept-Language, Accept-Encoding";

    private String tag(Request request) {
        String parts = Stream.of(
                        version.get(),
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
