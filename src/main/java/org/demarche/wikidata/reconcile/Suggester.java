package org.demarche.wikidata.reconcile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.html.Templates;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Suggests entities, types and properties for a prefix, with flyouts. */
final class Suggester {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PAGE = 10;

    private final EntitySource source;
    private final ServiceProfile profile;
    private final EntityLabels text;

    Suggester(EntitySource source, ServiceProfile profile) {
        this.source = source;
        this.profile = profile;
        this.text = new EntityLabels(source, profile);
    }

    ObjectNode entities(Map<String, String> parameters) {
        String prefix = prefix(parameters);
        int from = number(parameters, "cursor", 0, 1_000);
        List<KnownEntity> found = prefix.isBlank() || prefix.length() > RequestLimits.NAME
                ? List.of()
                : Stream.concat(source.find(prefix).stream(), source.suggest(prefix, from + PAGE).stream())
                        .distinct()
                        .skip(from)
                        .limit(PAGE)
                        .toList();
        ObjectNode answer = JSON.objectNode();
        ArrayNode result = answer.putArray("result");
        for (KnownEntity entity : found) {
            ObjectNode one = item(entity.id(), text.name(entity), text.description(entity));
            ArrayNode types = one.putArray("notable");
            text.types(entity)
                    .forEach(type -> types.addObject().put("id", type.id()).put("name", type.name()));
            result.add(one);
        }
        return answer;
    }

    ObjectNode types(Map<String, String> parameters) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode result = answer.putArray("result");
        String prefix = prefix(parameters);
        profile.types().stream()
                .filter(type -> fits(prefix, type.id(), type.name()))
                .forEach(type -> result.add(item(type.id(), type.name(), type.description())));
        classes(prefix).forEach(entity -> result.add(item(entity.id(), text.name(entity), text.description(entity))));
        return answer;
    }

    /** Further classes to which entities can be restricted, where the source has any. */
    private Stream<KnownEntity> classes(String prefix) {
        return prefix.isBlank() || prefix.length() > RequestLimits.NAME
                ? Stream.empty()
                : source.suggest(prefix, RequestLimits.CANDIDATES).stream()
                        .filter(entity -> entity.kinds().contains(EntityKind.CLASS))
                        .filter(entity -> profile.type(entity.id()).isEmpty())
                        .limit(PAGE);
    }

    ObjectNode properties(Map<String, String> parameters) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode result = answer.putArray("result");
        String prefix = prefix(parameters);
        profile.properties().stream()
                .filter(property -> fits(prefix, property.id(), property.name()))
                .forEach(property -> result.add(item(property.id(), property.name(), property.description())));
        return answer;
    }

    /** The properties worth fetching for entities of a type: for every type the same. */
    ObjectNode proposals(Map<String, String> parameters) {
        int limit = number(parameters, "limit", RequestLimits.PROPERTIES, RequestLimits.PROPERTIES);
        ObjectNode answer = JSON.objectNode();
        answer.put("limit", limit);
        if (parameters.containsKey("type")) {
            answer.put("type", parameters.get("type"));
        }
        ArrayNode result = answer.putArray("properties");
        profile.properties().stream()
                .limit(limit)
                .forEach(property -> result.addObject().put("id", property.id()).put("name", property.name()));
        return answer;
    }

    /** The HTML of the box that opens beside a suggested type, property or entity. */
    ObjectNode flyout(String id) {
        String description = profile.type(id)
                .map(ServiceType::description)
                .or(() -> profile.property(id).map(ServiceProperty::description))
                .or(() -> source.find(id).map(text::description))
                .orElse("");
        String html =
                Templates.render("reconcile/flyout", Map.of("name", propertyOrName(id), "description", description));
        return JSON.objectNode().put("id", id).put("html", html);
    }

    private String propertyOrName(String id) {
        return profile.property(id).map(ServiceProperty::name).orElseGet(() -> text.name(id));
    }

    private static ObjectNode item(String id, String name, String description) {
        ObjectNode item = JSON.objectNode().put("id", id).put("name", name);
        return description.isEmpty() ? item : item.put("description", description);
    }

    private static boolean fits(String prefix, String id, String name) {
        String wanted = prefix.strip().toLowerCase(Locale.ROOT);
        return id.toLowerCase(Locale.ROOT).startsWith(wanted)
                || name.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static String prefix(Map<String, String> parameters) {
        return parameters.getOrDefault("prefix", "");
    }

    private static int number(Map<String, String> parameters, String name, int standard, int most) {
        String given = parameters.getOrDefault(name, "");
        return given.matches("\\d{1,9}") ? Math.min(most, Integer.parseInt(given)) : standard;
    }
}
