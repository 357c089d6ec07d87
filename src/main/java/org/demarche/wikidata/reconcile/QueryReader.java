package org.demarche.wikidata.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.wikidata.reconcile.ReconciliationQuery.PropertyValues;
import org.demarche.wikidata.reconcile.ReconciliationQuery.TypeStrict;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a batch of queries: an object whose keys the client chooses, each with a query. */
final class QueryReader {

    private static final Set<String> KEYS = Set.of("query", "type", "limit", "properties", "type_strict");

    private QueryReader() {}

    /**
     * The queries by their keys, in the order of the batch.
     *
     * @throws BadRequestException if the text is not such a batch
     */
    static Map<String, ReconciliationQuery> read(String json) {
        Map<String, ReconciliationQuery> queries = new LinkedHashMap<>();
        batch(json).forEach((key, node) -> queries.put(key, query("query \"" + key + "\"", node)));
        return queries;
    }

    /**
     * The same, for clients that send rows of a table: a query that cannot be read is empty, and null means that there is no value.
     *
     * @throws BadRequestException if the text is not a batch, or no query in it can be read
     */
    static Map<String, Optional<ReconciliationQuery>> readEach(String json) {
        Map<String, Optional<ReconciliationQuery>> queries = new LinkedHashMap<>();
        BadRequestException[] first = {null};
        batch(json).forEach((key, node) -> {
            try {
                queries.put(key, Optional.of(query("query \"" + key + "\"", withoutNulls(node))));
            } catch (BadRequestException e) {
                first[0] = first[0] == null ? e : first[0];
                queries.put(key, Optional.empty());
            }
        });
        if (first[0] != null && queries.values().stream().allMatch(Optional::isEmpty)) {
            throw first[0];
        }
        return queries;
    }

    private static Map<String, JsonNode> batch(String json) {
        Map<String, JsonNode> members = RequestJson.object("queries", json);
        if (members.size() > RequestLimits.BATCH) {
            throw new BadRequestException("queries has more than " + RequestLimits.BATCH + " queries");
        }
        return members;
    }

    /** Without properties whose value is null; nulls within a list of values go, too. */
    private static JsonNode withoutNulls(JsonNode query) {
        JsonNode copy = query.deepCopy();
        if (copy.get("query") != null && copy.get("query").isNull()) {
            ((ObjectNode) copy).put("query", "");
        }
        if (copy.get("properties") instanceof ArrayNode properties) {
            properties.removeIf(property -> property.isNull() || (property.has("v") && isNothing(property.get("v"))));
            properties.forEach(property -> {
                if (property.get("v") instanceof ArrayNode values) {
                    values.removeIf(JsonNode::isNull);
                }
            });
        }
        return copy;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || (value.isArray() && value.valueStream().allMatch(JsonNode::isNull));
    }

    private static ReconciliationQuery query(String what, JsonNode node) {
        Map<String, JsonNode> members = RequestJson.members(what, node);
        RequestJson.only(what, members.keySet(), KEYS);
        JsonNode name = members.get("query");
        List<PropertyValues> properties = properties(what, members.get("properties"));
        if (name == null && properties.isEmpty()) {
            throw new BadRequestException(what + " needs a \"query\" or \"properties\"");
        }
        return new ReconciliationQuery(
                name == null ? "" : RequestJson.string(what + ": \"query\"", name),
                types(what, members.get("type")),
                strict(what, members.get("type_strict")),
                limit(what, members.get("limit")),
                properties);
    }

    private static List<String> types(String what, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        String type = what + ": \"type\"";
        return node.isString()
                ? List.of(node.asString())
                : RequestJson.list(type, node, RequestLimits.PROPERTIES).stream()
                        .map(element -> RequestJson.string(type, element))
                        .toList();
    }

    private static TypeStrict strict(String what, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return TypeStrict.ANY;
        }
        String word = RequestJson.string(what + ": \"type_strict\"", node);
        for (TypeStrict strict : TypeStrict.values()) {
            if (strict.name().toLowerCase(Locale.ROOT).equals(word)) {
                return strict;
            }
        }
        throw new BadRequestException(what + ": \"type_strict\" must be any, should or all");
    }

    private static int limit(String what, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return ReconciliationQuery.DEFAULT_LIMIT;
        }
        if (!node.isNumber()) {
            throw new BadRequestException(what + ": \"limit\" must be a number");
        }
        return (int) Math.max(1, Math.min(RequestLimits.CANDIDATES, node.asDouble()));
    }

    private static List<PropertyValues> properties(String what, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        return RequestJson.list(what + ": \"properties\"", node, RequestLimits.PROPERTIES).stream()
                .map(element -> property(what + ": a property", element))
                .toList();
    }

    private static PropertyValues property(String what, JsonNode node) {
        Map<String, JsonNode> members = RequestJson.members(what, node);
        JsonNode id = members.get("pid");
        JsonNode value = members.get("v");
        if (id == null || value == null) {
            throw new BadRequestException(what + " needs \"pid\" and \"v\"");
        }
        List<JsonNode> values =
                value.isArray() ? RequestJson.list(what, value, RequestLimits.PROPERTIES) : List.of(value);
        return new PropertyValues(
                RequestJson.string(what + ": \"pid\"", id),
                values.stream().map(one -> value(what, one)).toList());
    }

    /** A text, a number, a truth value, or an entity by its id. */
    private static String value(String what, JsonNode node) {
        if (node.isString() || node.isNumber() || node.isBoolean()) {
            return node.asString();
        }
        JsonNode id = node.get("id");
        if (id == null) {
            throw new BadRequestException(what + ": \"v\" must be a string, number, boolean or entity");
        }
        return RequestJson.string(what + ": the id in \"v\"", id);
    }
}
