package org.demarche.export.order;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.rdf.ContextLoader;

/** The prefixed names of the properties for which the context defines terms. */
final class ContextProperties {

    private ContextProperties() {}

    static List<String> all() {
        return ContextLoader.content().getJsonObject("@context").entrySet().stream()
                .flatMap(ContextProperties::names)
                .filter(name -> name.matches("[a-z]+:[a-z]\\w+"))
                .distinct()
                .toList();
    }

    private static Stream<String> names(Map.Entry<String, JsonValue> term) {
        if (term.getValue() instanceof JsonString name) {
            return Stream.of(name.getString());
        }
        return term.getValue() instanceof JsonObject definition
                ? Stream.concat(
                        Optional.ofNullable(definition.getString("@id", null)).stream(),
                        Optional.ofNullable(definition.getJsonObject("@context"))
                                .map(inner -> inner.entrySet().stream().flatMap(ContextProperties::names))
                                .orElseGet(Stream::empty))
                : Stream.empty();
    }
}
