package org.demarche.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.search.SearchAnswer;
import org.demarche.search.SearchAnswer.Details;
import org.demarche.search.SearchAnswer.Hit;
import org.demarche.search.SearchAnswer.Named;
import org.demarche.search.SearchAnswer.Snippet;
import tools.jackson.databind.json.JsonMapper;

/** The answer to a search as JSON. */
final class SearchJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SearchJson() {}

    /** In UTF-8. */
    static byte[] bytes(SearchAnswer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", answer.text());
        answer.corrected().ifPresent(words -> json.put("corrected", words));
        json.put("everyWord", answer.everyWord());
        json.put("indexed", answer.indexed());
        json.put(
                "results",
                answer.groups().stream()
                        .map(group -> ordered(
                                "type",
                                group.kind().word(),
                                "total",
                                group.total(),
                                "hits",
                                group.hits().stream().map(SearchJson::hit).toList()))
                        .toList());
        Map<String, Object> facets = new LinkedHashMap<>();
        answer.facets().forEach((facet, counts) -> facets.put(facet.word(), counts));
        json.put("facets", facets);
        return JSON.writeValueAsBytes(json);
    }

    private static Map<String, Object> hit(Hit hit) {
        Map<String, Object> json = named(hit.entity());
        Details details = hit.position();
        if (details == null) {
            json.put("positions", hit.positions());
            return json;
        }
        json.put("holder", named(details.holder()));
        json.put("stance", details.stance());
        json.put("target", named(details.target()));
        json.put("kind", details.form());
        json.put("date", details.date());
        json.put("summary", snippet(details.summary()));
        if (details.words() != null) {
            json.put("words", snippet(details.words()));
        }
        return json;
    }

    private static Map<String, Object> named(Named named) {
        return ordered(
                "iri",
                named.iri(),
                "name",
                named.name().value(),
                "language",
                named.name().language());
    }

    private static List<Object> snippet(Snippet snippet) {
        return List.copyOf(snippet.pieces());
    }

    private static Map<String, Object> ordered(
            String one, Object first, String two, Object second, String three, Object third) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(one, first);
        json.put(two, second);
        json.put(three, third);
        return json;
    }
}
