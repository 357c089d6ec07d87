package org.demarche.validate;

import java.util.HashMap;
import java.util.Map;
import org.demarche.io.Resources;
import org.demarche.vocabulary.Prefixes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON keys of properties, read from the JSON-LD context. */
record ContextKeys(Map<String, String> byProperty) {

    ContextKeys {
        byProperty = Map.copyOf(byProperty);
    }

    static ContextKeys read() {
        Map<String, String> keys = new HashMap<>();
        gather(JsonMapper.shared().readTree(Resources.open("/ontology/context.jsonld")), keys);
        return new ContextKeys(keys);
    }

    /** Collects keys, including those of contexts scoped to one type. */
    private static void gather(JsonNode owner, Map<String, String> keys) {
        owner.path("@context").properties().forEach(entry -> {
            JsonNode definition = entry.getValue();
            String iri = definition.isString()
                    ? definition.asString()
                    : definition.path("@id").asString("");
            int colon = iri.indexOf(':');
            String namespace = colon < 0 ? null : Prefixes.MAP.get(iri.substring(0, colon));
            if (namespace != null) {
                keys.put(namespace + iri.substring(colon + 1), entry.getKey());
            }
            gather(definition, keys);
        });
    }

    /** The key of a property; empty if codings do not use it. */
    String of(String property) {
        return byProperty.getOrDefault(property, "");
    }
}
