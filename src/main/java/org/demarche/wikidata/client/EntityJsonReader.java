package org.demarche.wikidata.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.IdSyntax;
import org.demarche.wikidata.Coordinates;
import org.demarche.wikidata.Entity;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.Relation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one entity from the web, where speed does not matter. */
public final class EntityJsonReader implements EntityJson {

    @Override
    public Optional<Entity> read(byte[] json) {
        JsonNode node = JsonMapper.shared().readTree(json);
        String id = node.path("id").asString("");
        if (!IdSyntax.isWikidataId(id)) {
            return Optional.empty();
        }
        Map<String, String> labels = new HashMap<>();
        node.path("labels")
                .properties()
                .forEach(e -> labels.put(e.getKey(), e.getValue().path("value").asString("")));
        Map<String, String> descriptions = new HashMap<>();
        node.path("descriptions")
                .properties()
                .forEach(e ->
                        descriptions.put(e.getKey(), e.getValue().path("value").asString("")));
        Map<String, List<String>> aliases = new HashMap<>();
        node.path("aliases").properties().forEach(e -> {
            List<String> list = new ArrayList<>();
            e.getValue().forEach(a -> list.add(a.path("value").asString("")));
            aliases.put(e.getKey(), list);
        });
        List<Relation> relations = new ArrayList<>();
        List<String> types = new ArrayList<>();
        Map<String, PartialDate> dates = new HashMap<>();
        Map<String, List<String>> identifiers = new HashMap<>();
        Coordinates[] seat = new Coordinates[1];
        node.path("claims")
                .properties()
                .forEach(e -> e.getValue().forEach(statement -> {
                    JsonNode value =
                            statement.path("mainsnak").path("datavalue").path("value");
                    if (value.has("id") && e.getKey().equals("P31")) {
                        types.add(value.path("id").asString(""));
                    } else if (value.has("id")) {
                        relations.add(new Relation(
                                e.getKey(),
                                value.path("id").asString(""),
                                date(statement, "P580"),
                                date(statement, "P582")));
                    } else if (value.has("latitude") && e.getKey().equals("P625")) {
                        seat[0] = new Coordinates(
                                value.path("latitude").asDouble(),
                                value.path("longitude").asDouble());
                    } else if (value.has("time")) {
                        PartialDate.parse(value.path("time").asString(""))
                                .ifPresent(d -> dates.putIfAbsent(e.getKey(), d));
                    } else if (value.isString()) {
                        identifiers
                                .computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                                .add(value.asString());
                    }
                }));
        return Optional.of(new Entity(
                id,
                labels,
                aliases,
                List.of(),
                descriptions,
                Set.of(),
                types,
                relations,
                dates,
                seat[0],
                identifiers,
                node.path("sitelinks").size()));
    }

    private static @Nullable PartialDate date(JsonNode statement, String property) {
        String time = statement
                .path("qualifiers")
                .path(property)
                .path(0)
                .path("datavalue")
                .path("value")
                .path("time")
                .asString("");
        return PartialDate.parse(time).orElse(null);
    }
}
