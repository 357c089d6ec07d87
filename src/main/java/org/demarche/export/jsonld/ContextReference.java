package org.demarche.export.jsonld;

import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Makes a JSON-LD document that includes its context refer to it, without reading the rest of the document. */
public final class ContextReference {

    private static final byte[] START = "\"@context\": [".getBytes(StandardCharsets.UTF_8);

    private ContextReference() {}

    /**
     * The document with a URL in place of the context.
     *
     * @param document written by {@link JsonLdWriter}, in UTF-8
     * @param url of the context
     * @throws IllegalArgumentException if the document does not begin with a context that it includes
     */
    public static byte[] of(byte[] document, String url) {
        int start = skipSpace(document, after(document));
        int end = endOfObject(document, start);
        ByteArrayOutputStream out = new ByteArrayOutputStream(document.length);
        out.write(document, 0, start);
        out.writeBytes(Json.createValue(url).toString().getBytes(StandardCharsets.UTF_8));
        out.write(document, end, document.length - end);
        return out.toByteArray();
    }

    private static int after(byte[] document) {
        int start = skipSpace(document, 1);
        for (int i = 0; i < START.length; i++) {
            if (start + i >= document.length || document[start + i] != START[i]) {
                throw new IllegalArgumentException("the document does not begin with its context");
            }
        }
        return start + START.length;
    }

    private static int skipSpace(byte[] document, int from) {
        int place = from;
        while (place < document.length && Character.isWhitespace(document[place])) {
            place++;
        }
        return place;
    }

    /** After the brace that closes the one at {@code start}. */
    private static int endOfObject(byte[] document, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < document.length; i++) {
            switch (document[i]) {
                case '"' -> quoted = !quoted;
                case '\\' -> i++;
                case '{' -> depth += quoted ? 0 : 1;
                case '}' -> depth -= quoted ? 0 : 1;
                default -> {}
            }
            if (depth == 0) {
                if (i > start) {
                    return i + 1;
                }
                break;
            }
        }
        throw new IllegalArgumentException("the document does not include its context");
    }
}
