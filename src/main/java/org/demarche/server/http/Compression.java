package org.demarche.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Sends text in fewer bytes to clients that take it so. */
public record Compression(RequestHandler next) implements RequestHandler {

    /** Less than this fits into one packet anyway. */
    private static final int SMALLEST = 1_000;

    private static final Pattern COMPRESSIBLE = Pattern.compile(
            "text/.*|image/svg\\+xml.*|application/(.*[+])?(json|xml|n-triples|n-quads|trig|javascript)\\b.*");
    private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    @Override
    public Response handle(Request request) {
        Response response = next.handle(request);
        if (isWanted(request) && response.content() instanceof ResponseBody.Stored stored) {
            return response.with(new ResponseBody.Stored(stored.compressed(), stored.compressed()))
                    .with("Content-Encoding", "gzip");
        }
        if (isWanted(request)
                && response.content() instanceof ResponseBody.Bytes plain
                && plain.bytes().length >= SMALLEST
                && !response.headers().containsKey("Content-Encoding")
                && COMPRESSIBLE
                        .matcher(response.header("Content-Type").orElse(""))
                        .matches()) {
            return response.with(new ResponseBody.Bytes(compressed(plain.bytes())))
                    .with("Content-Encoding", "gzip");
        }
        return response;
    }

    static boolean isWanted(Request request) {
        String encodings = request.header("accept-encoding").orElse("");
        return encodings.contains("gzip") && !REFUSED.matcher(encodings).find();
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        return out.toByteArray();
    }
}
