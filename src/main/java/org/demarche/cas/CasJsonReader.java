package org.demarche.cas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a UIMA CAS in JSON, version 0.4. The name of a feature that refers to others begins with {@code @}, one with a position in the text
 * may begin with {@code ^}.
 *
 * @see <a href="https://github.com/apache/uima-uimaj-io-jsoncas">JSON serialization of the Apache UIMA CAS</a>
 */
public final class CasJsonReader {

    private static final String AGAIN = "Export the document again, as UIMA CAS JSON 0.4.0.";
    private static final String SOFA = "uima.cas.Sofa";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(60).build())
                    .build())
            .build();

    private final Map<String, JsonNode> all = new LinkedHashMap<>();

    private CasJsonReader() {}

    /**
     * Reads a document.
     *
     * @throws CasException if it is no CAS in JSON
     */
    public static Cas read(byte[] json) {
        try {
            return new CasJsonReader().cas(JSON.readTree(json));
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw new CasException(
                    "the file is no valid JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse("")
                            + (place == null ? "" : " (line " + place.getLineNr() + ")"),
                    AGAIN);
        }
    }

    private Cas cas(JsonNode root) {
        JsonNode structures = root.isArray() ? root : root.path("%FEATURE_STRUCTURES");
        // The specification allows a list, and an object with the ids as keys.
        if (structures.isObject()) {
            structures.properties().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        } else {
            structures.forEach(structure -> all.put(structure.path("%ID").asString(""), structure));
        }
        List<Map.Entry<String, JsonNode>> sofas = all.entrySet().stream()
                .filter(it -> type(it.getValue()).equals(SOFA))
                .toList();
        Map.Entry<String, JsonNode> sofa = sofas.stream()
                .filter(it -> it.getValue().path("sofaID").asString("").equals("_InitialView"))
                .findFirst()
                .or(() -> sofas.stream().findFirst())
                .orElseThrow(() -> new CasException("the JSON has no annotated text (uima.cas.Sofa)", AGAIN));
        Map<String, FeatureStructure> read = new LinkedHashMap<>();
        all.forEach((id, json) -> {
            String of = json.path("@sofa").asString(sofa.getKey());
            if (!type(json).equals(SOFA) && of.equals(sofa.getKey())) {
                read.put(id, structure(id, json));
            }
        });
        return new Cas(sofa.getValue().path("sofaString").asString(""), read);
    }

    private FeatureStructure structure(String id, JsonNode json) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, List<String>> references = new LinkedHashMap<>();
        json.properties().forEach(feature -> {
            String name = feature.getKey();
            JsonNode value = feature.getValue();
            if (name.startsWith("@")) {
                if (!name.equals("@sofa")) {
                    reference(name.substring(1), value, values, references);
                }
            } else if (!name.startsWith("%") && !name.startsWith("^") && !name.equals("begin") && !name.equals("end")) {
                values.put(name, value.isNull() ? "" : value.asString(""));
            }
        });
        boolean annotation = json.has("begin") || json.has("^begin");
        return new FeatureStructure(
                id,
                type(json),
                annotation ? offset(id, json, "begin") : -1,
                annotation ? offset(id, json, "end") : -1,
                values,
                references);
    }

    /** Arrays stand for what they contain: other structures, or values. */
    private void reference(
            String name, JsonNode value, Map<String, String> values, Map<String, List<String>> references) {
        JsonNode array =
                all.getOrDefault(value.asString(""), JSON.missingNode()).path("%ELEMENTS");
        List<String> elements = (array.isArray()
                        ? array
                        : JSON.createArrayNode().add(value))
                .valueStream()
                .filter(it -> !it.isNull())
                .flatMap(it -> it.isArray() ? it.valueStream() : Stream.of(it))
                .map(it -> it.asString(""))
                .toList();
        boolean primitive = array.isArray()
                && !type(all.getOrDefault(value.asString(""), JSON.missingNode()))
                        .equals("uima.cas.FSArray")
                && type(all.getOrDefault(value.asString(""), JSON.missingNode()))
                        .startsWith("uima.cas.");
        if (primitive) {
            values.put(name, String.join("; ", elements));
        } else {
            references.put(name, elements);
        }
    }

    private static String type(JsonNode json) {
        return json.path("%TYPE").asString("");
    }

    private static int offset(String id, JsonNode json, String name) {
        JsonNode value = json.has(name) ? json.path(name) : json.path("^" + name);
        if (!value.isInt() || value.asInt() < 0) {
            throw new CasException(
                    "\"" + value.asString("") + "\" is no position (" + name + " of structure " + id + ")", AGAIN);
        }
        return value.asInt();
    }
}
