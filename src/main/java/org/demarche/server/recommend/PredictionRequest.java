package org.demarche.server.recommend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.demarche.cas.CasException;
import org.demarche.cas.TypeSystem;
import org.demarche.cas.XmiDocument;
import org.demarche.server.http.HttpFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What INCEpTION asks for: values of a feature of a layer in a document.
 *
 * @param layer the type of the layer
 * @param feature the name of the feature
 * @param anchoring what annotations of the layer may cover
 * @param crossSentence whether they may reach from one sentence into the next
 * @param document the document
 * @param types its type system
 */
record PredictionRequest(
        String layer, String feature, String anchoring, boolean crossSentence, XmiDocument document, TypeSystem types) {

    private static final int DEEPEST = 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(RecommenderEndpoint.MAX_BODY)
                            .build())
                    .build())
            .build();

    /**
     * Reads the body of a request.
     *
     * @throws HttpFailure 400 if it is no such request
     */
    static PredictionRequest of(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            JsonNode metadata = json.path("metadata");
            String layer = text(metadata, "layer");
            String feature = text(metadata, "feature");
            TypeSystem types = TypeSystem.read(stream(text(json, "typeSystem")));
            if (types.range(layer, feature).isEmpty()) {
                throw new HttpFailure(400, "The type system has no feature \"" + feature + "\" of \"" + layer + "\".");
            }
            return new PredictionRequest(
                    layer,
                    feature,
                    metadata.path("anchoringMode").asString("characters"),
                    metadata.path("crossSentence").asBoolean(true),
                    XmiDocument.read(stream(text(json.path("document"), "xmi"))),
                    types);
        } catch (JacksonException e) {
            String problem = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new HttpFailure(400, "The body is not JSON: " + problem + ".", e);
        } catch (CasException e) {
            throw failure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HttpFailure failure(CasException e) {
        String problem = e.problem();
        return new HttpFailure(400, Character.toUpperCase(problem.charAt(0)) + problem.substring(1) + ".", e);
    }

    private static String text(JsonNode json, String field) {
        if (!json.path(field).isString()) {
            throw new HttpFailure(
                    400, "The request has no \"" + field + "\". Send what INCEpTION sends to an external recommender.");
        }
        return json.path(field).asString("");
    }

    private static ByteArrayInputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}
