package org.demarche.wikidata.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.http.ServiceException;
import org.demarche.http.WebClient;
import org.demarche.http.WebRequest;
import org.demarche.wikidata.reconcile.ReconciliationCandidate;
import org.demarche.wikidata.reconcile.ReconciliationCandidate.Named;
import org.demarche.wikidata.reconcile.ReconciliationQuery;
import org.demarche.wikidata.reconcile.ReconciliationQuery.PropertyValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Queries any reconciliation service of version 0.1 or 0.2, in batches, as OpenRefine does. */
public final class ReconciliationClient {

    /** Queries in one request. */
    static final int BATCH = 10;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final WebClient web;
    private final URI service;
    private final JsonResponse answers;

    /** @param service the address that returns its manifest */
    public ReconciliationClient(WebClient web, URI service) {
        this.web = web;
        this.service = service;
        this.answers = new JsonResponse(String.valueOf(service.getHost()));
    }

    /**
     * The manifest of a service.
     *
     * @param name display name
     * @param identifierSpace prefix of the IRIs of entities
     * @param schemaSpace prefix of the IRIs of types and properties
     * @param versions of the API; empty for the first version, whose manifests do not state it
     * @param types that it offers
     */
    public record ServiceManifest(
            String name, String identifierSpace, String schemaSpace, List<String> versions, List<Named> types) {}

    /**
     * The service's manifest.
     *
     * @throws ServiceException if there is no answer that can be used
     */
    public ServiceManifest manifest() {
        return web.ask(WebRequest.get(service), this::manifest);
    }

    /**
     * Candidates for each query, in the order of the queries.
     *
     * @throws ServiceException if there is no answer that can be used
     */
    public List<List<ReconciliationCandidate>> reconcile(List<ReconciliationQuery> queries) {
        List<List<ReconciliationCandidate>> results = new ArrayList<>();
        for (int from = 0; from < queries.size(); from += BATCH) {
            results.addAll(batch(queries.subList(from, Math.min(queries.size(), from + BATCH))));
        }
        return results;
    }

    /**
     * Values of properties: entity to property to its values as texts; of a value that is an entity, its id.
     *
     * @throws ServiceException if there is no answer that can be used
     */
    public Map<String, Map<String, List<String>>> extend(List<String> entities, List<String> properties) {
        ObjectNode query = JSON.objectNode();
        ArrayNode ids = query.putArray("ids");
        entities.forEach(ids::add);
        ArrayNode wanted = query.putArray("properties");
        properties.forEach(property -> wanted.addObject().put("id", property));
        return web.ask(post("extend", query), this::rows);
    }

    private List<List<ReconciliationCandidate>> batch(List<ReconciliationQuery> queries) {
        ObjectNode batch = JSON.objectNode();
        for (int i = 0; i < queries.size(); i++) {
            batch.set("q" + i, json(queries.get(i)));
        }
        return web.ask(post("queries", batch), body -> results(body, queries.size()));
    }

    private WebRequest post(String field, JsonNode content) {
        return WebRequest.post(service, Map.of(field, JsonMapper.shared().writeValueAsString(content)));
    }

    private static ObjectNode json(ReconciliationQuery query) {
        ObjectNode json = JSON.objectNode();
        if (!query.name().isEmpty()) {
            json.put("query", query.name());
        }
        if (query.types().size() == 1) {
            json.put("type", query.types().getFirst());
        } else if (!query.types().isEmpty()) {
            ArrayNode types = json.putArray("type");
            query.types().forEach(types::add);
            json.put("type_strict", query.strict().name().toLowerCase(java.util.Locale.ROOT));
        }
        json.put("limit", query.limit());
        if (!query.properties().isEmpty()) {
            ArrayNode properties = json.putArray("properties");
            query.properties().forEach(property -> properties.add(json(property)));
        }
        return json;
    }

    private static ObjectNode json(PropertyValues property) {
        ObjectNode json = JSON.objectNode().put("pid", property.property());
        if (property.values().size() == 1) {
            return json.put("v", property.values().getFirst());
        }
        ArrayNode values = json.putArray("v");
        property.values().forEach(values::add);
        return json;
    }

    private ServiceManifest manifest(byte[] body) {
        JsonNode manifest = answers.read(body);
        if (!manifest.has("identifierSpace")) {
            throw answers.unexpected("it is not the manifest of a reconciliation service");
        }
        List<String> versions = new ArrayList<>();
        manifest.path("versions").forEach(version -> versions.add(version.asString("")));
        return new ServiceManifest(
                manifest.path("name").asString(""),
                manifest.path("identifierSpace").asString(""),
                manifest.path("schemaSpace").asString(""),
                versions,
                types(manifest.path("defaultTypes")));
    }

    private List<List<ReconciliationCandidate>> results(byte[] body, int queries) {
        JsonNode answer = answers.read(body);
        List<List<ReconciliationCandidate>> results = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            JsonNode result = answer.path("q" + i).path("result");
            if (!result.isArray()) {
                throw answers.unexpected("the result of a query is missing");
            }
            List<ReconciliationCandidate> candidates = new ArrayList<>();
            result.forEach(candidate -> candidates.add(candidate(candidate)));
            results.add(candidates);
        }
        return results;
    }

    private ReconciliationCandidate candidate(JsonNode json) {
        String id = json.path("id").asString("");
        if (id.isEmpty()) {
            throw answers.unexpected("a candidate without an id");
        }
        Map<String, Double> features = new LinkedHashMap<>();
        json.path("features").forEach(feature -> {
            JsonNode value = feature.path("value");
            features.put(
                    feature.path("id").asString(""),
                    value.isBoolean() ? (value.asBoolean() ? 1 : 0) : value.asDouble(0));
        });
        return new ReconciliationCandidate(
                id,
                json.path("name").asString(id),
                json.path("description").asString(""),
                json.path("score").asDouble(0),
                json.path("match").asBoolean(false),
                types(json.path("type")),
                features);
    }

    /** Types are given by id and name, or by id alone. */
    private static List<Named> types(JsonNode json) {
        List<Named> types = new ArrayList<>();
        json.forEach(type -> {
            String id = type.isString() ? type.asString() : type.path("id").asString("");
            types.add(new Named(id, type.path("name").asString(id)));
        });
        return types;
    }

    private Map<String, Map<String, List<String>>> rows(byte[] body) {
        JsonNode rows = answers.read(body).path("rows");
        if (!rows.isObject()) {
            throw answers.unexpected("\"rows\" is missing");
        }
        Map<String, Map<String, List<String>>> values = new LinkedHashMap<>();
        rows.properties().forEach(row -> {
            Map<String, List<String>> cells = new LinkedHashMap<>();
            row.getValue().properties().forEach(cell -> cells.put(cell.getKey(), texts(cell.getValue())));
            values.put(row.getKey(), cells);
        });
        return values;
    }

    private static List<String> texts(JsonNode cells) {
        List<String> texts = new ArrayList<>();
        for (JsonNode cell : cells) {
            for (String form : List.of("id", "str", "date", "int", "float")) {
                if (cell.has(form)) {
                    texts.add(cell.path(form).asString(""));
                    break;
                }
            }
        }
        return texts;
    }
}
