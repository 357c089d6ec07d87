package org.demarche.wikidata.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.wikidata.reconcile.ReconciliationQuery.PropertyValues;
import org.demarche.wikidata.reconcile.ReconciliationQuery.TypeStrict;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
        Map<String, JsonNode> members = RequestJson.object("queries", json);
        if (members.size() > RequestLimits.BATCH) {
            throw new BadRequestException("queries has more than " + RequestLimits.BATCH + " queries");
        }
        Map<String, ReconciliationQuery> queries = new LinkedHashMap<>();
        members.forEach((key, node) -> queries.put(key, query("query \"" + key + "\"", node)));
        return queries;
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
