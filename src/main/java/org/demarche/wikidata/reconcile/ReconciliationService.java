package org.demarche.wikidata.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.wikidata.EntitySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reconciliation service: maps the path and fields of a request to a response. The web server adds the CORS headers.
 * Thread-safe.
 */
public final class ReconciliationService {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern CALLBACK =
            Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]{0,99}(\\.[A-Za-z_$][A-Za-z0-9_$]{0,99}){0,5}");

    private final ServiceProfile profile;
    private final EntityReconciler reconciler;
    private final Suggester suggester;
    private final DataExtension extension;
    private final Preview preview;

    public ReconciliationService(EntitySource source, ServiceProfile profile) {
        this.profile = profile;
        this.reconciler = new EntityReconciler(source, profile);
        this.suggester = new Suggester(source, profile);
        this.extension = new DataExtension(source, profile);
        this.preview = new Preview(source, profile);
    }

    /**
     * A response.
     *
     * @param status of HTTP
     * @param type media type, with its character set
     * @param body its text
     */
    public record Answer(int status, String type, String body) {}

    /** The candidates for one query, best first. */
    public List<ReconciliationCandidate> reconcile(ReconciliationQuery query) {
        return reconciler.candidates(query);
    }

    /**
     * Answers a request. Errors are answers as well.
     *
     * @param self URL of the service, without a final slash
     * @param path what follows that address, empty or beginning with a slash
     * @param fields of the query string or the form
     */
    public Answer answer(String self, String path, Map<String, String> fields) {
        String callback = fields.get("callback");
        if (callback != null && !CALLBACK.matcher(callback).matches()) {
            return json(400, error("\"callback\" is not a function name"));
        }
        try {
            return path.equals("/preview")
                    ? page(id(fields))
                    : wrapped(callback, json(200, content(self, path, fields)));
        } catch (BadRequestException e) {
            return wrapped(callback, json(400, error(String.valueOf(e.getMessage()))));
        } catch (NotThereException e) {
            return wrapped(callback, json(404, error("there is no " + e.getMessage())));
        }
    }

    private JsonNode content(String self, String path, Map<String, String> fields) {
        return switch (path) {
            case "", "/" -> root(self, fields);
            case "/suggest/entity" -> suggester.entities(fields);
            case "/suggest/type" -> suggester.types(fields);
            case "/suggest/property" -> suggester.properties(fields);
            case "/flyout/entity", "/flyout/type", "/flyout/property" -> suggester.flyout(id(fields));
            case "/properties" -> suggester.proposals(fields);
            default -> throw new NotThereException(path);
        };
    }

    private JsonNode root(String self, Map<String, String> fields) {
        if (fields.containsKey("queries")) {
            return results(QueryReader.readEach(fields.get("queries")));
        }
        if (fields.containsKey("extend")) {
            return extension.answer(fields.get("extend"));
        }
        return Manifest.of(profile, self);
    }

    private ObjectNode results(Map<String, Optional<ReconciliationQuery>> queries) {
        Map<String, List<ReconciliationCandidate>> found = new LinkedHashMap<>();
        queries.forEach(
                (key, query) -> found.put(key, query.map(reconciler::candidates).orElse(List.of())));
        ObjectNode results = JSON.objectNode();
        found.forEach((key, candidates) -> {
            ArrayNode result = results.putObject(key).putArray("result");
            candidates.forEach(candidate -> result.add(json(candidate)));
        });
        return results;
    }

    private static ObjectNode json(ReconciliationCandidate candidate) {
        ObjectNode json = JSON.objectNode().put("id", candidate.id()).put("name", candidate.name());
        if (!candidate.description().isEmpty()) {
            json.put("description", candidate.description());
        }
        json.put("score", candidate.score()).put("match", candidate.match());
        ArrayNode types = json.putArray("type");
        candidate.types().forEach(type -> types.addObject().put("id", type.id()).put("name", type.name()));
        ArrayNode features = json.putArray("features");
        candidate
                .features()
                .forEach((id, value) -> features.addObject().put("id", id).put("value", value));
        return json;
    }

    private Answer page(String id) {
        Optional<String> page = preview.page(id);
        return page.map(html -> new Answer(200, "text/html; charset=utf-8", html))
                .orElseGet(() -> new Answer(404, "text/html; charset=utf-8", Preview.missing(id)));
    }

    private static String id(Map<String, String> fields) {
        String id = fields.get("id");
        if (id == null || id.isBlank()) {
            throw new BadRequestException("\"id\" is missing");
        }
        return id;
    }

    private static Answer json(int status, JsonNode content) {
        return new Answer(
                status, "application/json; charset=utf-8", JsonMapper.shared().writeValueAsString(content));
    }

    /** JSON inside the call of a function, for pages that cannot ask in another way (JSONP). */
    private static Answer wrapped(@org.jspecify.annotations.Nullable String callback, Answer answer) {
        if (callback == null) {
            return answer;
        }
        String safe = answer.body().replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
        return new Answer(200, "application/javascript; charset=utf-8", "/**/" + callback + "(" + safe + ");");
    }

    private static ObjectNode error(String message) {
        return JSON.objectNode().put("status", "error").put("message", message);
    }

    private static final class NotThereException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotThereException(String path) {
            super(path);
        }
    }
}
