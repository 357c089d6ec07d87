package org.demarche.server.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.demarche.export.jsonld.ContextReference;
import org.demarche.export.jsonld.JsonLdWriter;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.ResponseBody;

/**
 * Variants of two formats, wherever a response has the format: with {@code context=url}, JSON-LD refers to the context of this server instead of
 * including it; with {@code bom}, CSV starts with a byte order mark, which makes Excel read it as UTF-8.
 *
 * @param maxBytes of the response
 * @param next handles the request
 */
public record FormatVariants(int maxBytes, RequestHandler next) implements RequestHandler {

    /** Path of the context that JSON-LD includes. In that of codings, a date may also be a year or a month. */
    public static final String CONTEXT_PATH = "/data-context.jsonld";

    private static final String CONTEXT = "context";
    private static final String BYTE_ORDER_MARK = "bom";

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Responds with the context. */
    public static Response context(Request request) {
        return Response.ok("application/ld+json", JsonLdWriter.contextDocument());
    }

    @Override
    public Response handle(Request request) {
        Response response = next.handle(request);
        String type = MediaTypes.bare(response.header("Content-Type").orElse(""));
        if (response.status() != 200) {
            return response;
        }
        if (type.equals("application/ld+json")
                && refersToContext(request)
                && !request.path().endsWith("context.jsonld")) {
            byte[] body = ContextReference.of(bytes(response), request.origin() + CONTEXT_PATH);
            return response.with(new ResponseBody.Bytes(body));
        }
        if (type.equals("text/csv")
                && request.parameters().first(BYTE_ORDER_MARK).isPresent()) {
            return response.with(new ResponseBody.Bytes(marked(bytes(response))));
        }
        return response;
    }

    private static boolean refersToContext(Request request) {
        return request.parameters().nonBlank(CONTEXT).filter("url"::equals).isPresent();
    }

    private static byte[] marked(byte[] csv) {
        byte[] marked = new byte[MARK.length + csv.length];
        System.arraycopy(MARK, 0, marked, 0, MARK.length);
        System.arraycopy(csv, 0, marked, MARK.length, csv.length);
        return marked;
    }

    private byte[] bytes(Response response) {
        return switch (response.content()) {
            case ResponseBody.Bytes body -> body.bytes();
            case ResponseBody.Stored stored -> {
                try {
                    if (Files.size(stored.file()) > maxBytes) {
                        throw new HttpFailure(
                                406,
                                "The file is too large for this variant. Get it without the parameter, or write it"
                                        + " with demarche export.");
                    }
                    yield Files.readAllBytes(stored.file());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
