package org.demarche.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.SiteReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entities whose names match what has been typed so far: a JSON list of {@code {name, kind, href, iri}}. With a parameter {@code kind}, such as
 * {@code proposal}, once or several times, only entities of these kinds.
 */
public record SuggestPage(SiteReader site) implements RequestHandler {

    private static final int MOST = 8;

    /** Among these are those of a kind. */
    private static final int MANY = 200;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Response handle(Request request) {
        String text = request.parameters().nonBlank("q").orElse("");
        List<String> kinds = request.parameters().all("kind");
        List<EntitySummary> found = kinds.isEmpty()
                ? site.names().find(text, MOST)
                : site.names().find(text, MANY).stream()
                        .filter(entity -> kinds.contains(entity.kind().word()))
                        .limit(MOST)
                        .toList();
        return site.read(request, reader -> {
            List<Map<String, String>> suggestions =
                    found.stream().map(entry -> json(entry, reader.links())).toList();
            return Response.ok(MediaTypes.JSON, JSON.writeValueAsBytes(suggestions));
        });
    }

    private static Map<String, String> json(EntitySummary entry, EntityPaths links) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("name", entry.name());
        json.put("kind", entry.kind().word());
        json.put("href", links.path(entry.iri()));
        json.put("iri", entry.iri());
        return json;
    }
}
