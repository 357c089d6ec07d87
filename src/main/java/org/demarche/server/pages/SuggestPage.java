package org.demarche.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.search.ResultKind;
import org.demarche.search.SearchAnswer.Hit;
import org.demarche.search.SearchRequest;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StoreReader;
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
        return site.withNames(index -> site.read(request, reader -> {
            List<Map<String, String>> suggestions =
                    indexed(reader, text, kinds).orElseGet(() -> named(reader, index, text, kinds));
            return Response.ok(MediaTypes.JSON, JSON.writeValueAsBytes(suggestions));
        }));
    }

    private static Optional<List<Map<String, String>>> indexed(StoreReader reader, String text, List<String> kinds) {
        Set<ResultKind> known =
                kinds.stream().flatMap(kind -> ResultKind.named(kind).stream()).collect(Collectors.toSet());
        if (known.isEmpty() && !kinds.isEmpty()) {
            return Optional.of(List.of());
        }
        return reader.store()
                .search()
                .suggest(new SearchRequest(text, known, Map.of(), 0, MOST))
                .map(hits -> hits.stream().map(hit -> json(hit, reader)).toList());
    }

    private static Map<String, String> json(Hit hit, StoreReader reader) {
        return json(hit.entity().name().value(), hit.kind().word(), hit.entity().iri(), reader);
    }

    /** Without an index: by the names of the entities, which are read from time to time. */
    private static List<Map<String, String>> named(
            StoreReader reader, SearchIndex index, String text, List<String> kinds) {
        return index.find(text, MANY).stream()
                .filter(entity ->
                        kinds.isEmpty() || kinds.contains(entity.kind().word()))
                .limit(MOST)
                .map(entity -> json(entity, reader))
                .toList();
    }

    private static Map<String, String> json(EntitySummary entity, StoreReader reader) {
        return json(entity.name(), entity.kind().word(), entity.iri(), reader);
    }

    private static Map<String, String> json(String name, String kind, String iri, StoreReader reader) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("kind", kind);
        json.put("href", reader.links().path(iri));
        json.put("iri", iri);
        return json;
    }
}
