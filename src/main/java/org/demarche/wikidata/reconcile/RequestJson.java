package org.demarche.wikidata.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of a request, with one-sentence errors. */
final class RequestJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RequestJson() {}

    /** The members of an object. */
    static Map<String, JsonNode> object(String what, String text) {
        if (text.length() > RequestLimits.JSON) {
            throw new BadRequestException(what + " is longer than " + RequestLimits.JSON + " characters");
        }
        try {
            return members(what, MAPPER.readTree(text));
        } catch (JacksonException e) {
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new BadRequestException(what + " is not JSON: " + reason);
        }
    }

    static Map<String, JsonNode> members(String what, JsonNode node) {
        if (!node.isObject()) {
            throw new BadRequestException(what + " is not an object");
        }
        Map<String, JsonNode> members = new java.util.LinkedHashMap<>();
        node.properties().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        return members;
    }

    static void only(String what, Collection<String> found, Set<String> known) {
        for (String key : found) {
            if (!known.contains(key)) {
                throw new BadRequestException(what + " has an unknown key \"" + key + "\"");
            }
        }
    }

    static String string(String what, JsonNode node) {
        if (!node.isString()) {
            throw new BadRequestException(what + " is not a string");
        }
        return node.asString();
    }

    /** A list's elements, of which there may not be more than some number. */
    static List<JsonNode> list(String what, JsonNode node, int most) {
        if (!node.isArray()) {
            throw new BadRequestException(what + " is not an array");
        }
        if (node.size() > most) {
            throw new BadRequestException(what + " has more than " + most + " elements");
        }
        return new ArrayList<>(node.values());
    }
}
