package org.demarche.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses text for clients that accept gzip. Jetty's {@code CompressionHandler} would compress a response again each time it is
 * sent; here {@link RecentResponses} keeps the compressed bytes, and exports are compressed once.
 *
 * @param next handles the request
 */
public record Compression(RequestHandler next) implements RequestHandler {

    /** A smaller response fits into one packet anyway. */
    private static final int MIN_BYTES = 1_000;

    private static final Pattern COMPRESSIBLE = Pattern.compile(
            "text/.*|image/svg\\+xml.*|application/(.*[+])?(json|xml|n-triples|n-quads|trig|javascript)\\b.*");
    private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    @Override
    public Response handle(Request request) {
        Response response = next.handle(request);
        if (acceptsGzip(request) && response.content() instanceof ResponseBody.Stored stored) {
            return response.with(new ResponseBody.Stored(stored.compressed(), stored.compressed()))
                    .with("Content-Encoding", "gzip");
        }
        if (acceptsGzip(request)
                && response.content() instanceof ResponseBody.Bytes plain
                && plain.bytes().length >= MIN_BYTES
                && !response.headers().containsKey("Content-Encoding")
                && COMPRESSIBLE
                        .matcher(response.header("Content-Type").orElse(""))
                        .matches()) {
            return response.with(new ResponseBody.Bytes(compressed(plain.bytes())))
                    .with("Content-Encoding", "gzip");
        }
        return response;
    }

    static boolean acceptsGzip(Request request) {
        String encodings = request.header("accept-encoding").orElse("");
        return encodings.contains("gzip") && !REFUSED.matcher(encodings).find();
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen in memory
        }
        return out.toByteArray();
    }
}
