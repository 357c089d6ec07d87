package org.demarche.wikidata.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.http.ServiceException;
import org.demarche.http.WebClient;
import org.demarche.http.WebRequest;
import org.demarche.model.IdSyntax;
import org.demarche.wikidata.KnownEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Wikidata's web API: search by name, and the data of an entity. */
public final class WikidataApi {

    /** The URL of Wikidata. */
    public static final URI WIKIDATA = URI.create("https://www.wikidata.org/");

    private static final int MOST_HITS = 50;
    private static final int LONGEST_NAME = 250;

    private final WebClient web;
    private final URI site;
    private final ApiEntityReader json = new ApiEntityReader();
    private final JsonResponse answers;

    /** @param site its URL, which ends with a slash */
    public WikidataApi(WebClient web, URI site) {
        this.web = web;
        this.site = site;
        this.answers = new JsonResponse(String.valueOf(site.getHost()));
    }

    /**
     * Entities with a name that begins with a text ({@code wbsearchentities}).
     *
     * @param language of the names, as Wikidata calls it
     * @param most how many at most, up to 50
     * @throws ServiceException if there is no answer that can be used
     */
    public List<SearchHit> search(String name, String language, int most) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("action", "wbsearchentities");
        query.put(
                "search",
                name.substring(
                        0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())))));
        query.put("language", language);
        query.put("uselang", language);
        query.put("type", "item");
        query.put("limit", Integer.toString(Math.clamp(most, 1, MOST_HITS)));
        query.put("maxlag", "5");
        query.put("format", "json");
        return web.ask(WebRequest.get(site.resolve("w/api.php?" + WebRequest.encode(query))), this::hits);
    }

    /**
     * An entity by its id ({@code Special:EntityData}); if it was merged into another one, that one.
     *
     * @return empty if Wikidata has no entity of that id
     * @throws ServiceException if there is no answer that can be used
     */
    public Optional<KnownEntity> entity(String id) {
        if (!IdSyntax.isWikidataId(id)) {
            return Optional.empty();
        }
        try {
            URI address = site.resolve("wiki/Special:EntityData/" + id + ".json");
            return web.ask(WebRequest.get(address), this::entityIn);
        } catch (ServiceException e) {
            if (e.isMissing()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private List<SearchHit> hits(byte[] body) {
        JsonNode found = answers.read(body).path("search");
        if (!found.isArray()) {
            throw answers.unexpected("\"search\" is missing");
        }
        List<SearchHit> hits = new ArrayList<>();
        for (JsonNode hit : found) {
            String id = hit.path("id").asString("");
            if (IdSyntax.isWikidataId(id)) {
                String label = hit.path("label").asString(id);
                hits.add(new SearchHit(id, label, hit.path("description").asString("")));
            }
        }
        return hits;
    }

    private Optional<KnownEntity> entityIn(byte[] body) {
        JsonNode entities = answers.read(body).path("entities");
        if (!entities.isObject()) {
            throw answers.unexpected("\"entities\" is missing");
        }
        for (JsonNode entity : entities) {
            if (!entity.has("missing")) {
                return json.read(JsonMapper.shared().writeValueAsBytes(entity));
            }
        }
        return Optional.empty();
    }
}
