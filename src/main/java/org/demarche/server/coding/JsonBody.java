package org.demarche.server.coding;

import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON in requests and responses. */
final class JsonBody {

    private static final int LONGEST = 8_000_000;
    private static final int DEEPEST = 40;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private JsonBody() {}

    /**
     * The body of a request.
     *
     * @throws HttpFailure 415 or 400 if it is not JSON, 413 if it is too long
     */
    static JsonNode of(Request request) {
        if (!MediaTypes.bare(request.header("content-type").orElse("")).equals(MediaTypes.JSON)) {
            throw new HttpFailure(415, "Send JSON (" + MediaTypes.JSON + ").");
        }
        try {
            return JSON.readTree(request.body().read(LONGEST));
        } catch (JacksonException e) {
            throw new HttpFailure(400, "The body is not JSON: " + e.getOriginalMessage() + ".", e);
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ArrayNode array() {
        return JSON.createArrayNode();
    }

    static Response response(int status, JsonNode body) {
        return Response.ok(MediaTypes.JSON, JSON.writeValueAsBytes(body)).status(status);
    }
}
