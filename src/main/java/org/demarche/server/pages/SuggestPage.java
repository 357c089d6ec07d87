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

/** Entities whose names match what has been typed so far: a JSON list of {@code {name, kind, href, iri}}. */
public record SuggestPage(SiteReader site) implements RequestHandler {

    private static final int MOST = 8;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Response handle(Request request) {
        String text = request.parameters().nonBlank("q").orElse("");
        List<EntitySummary> found = site.names().find(text, MOST);
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
