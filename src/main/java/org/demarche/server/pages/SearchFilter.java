package org.demarche.server.pages;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.demarche.model.Term;
import org.demarche.search.ResultKind;
import org.demarche.search.SearchFacet;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Parameters;
import org.demarche.server.pages.read.EntityType;

/**
 * The filters of a search.
 *
 * @param text the words
 * @param types the types to search; empty for all
 * @param values as {@link org.demarche.search.SearchRequest} has them
 */
record SearchFilter(String text, Set<ResultKind> types, Map<SearchFacet, String> values) {

    SearchFilter {
        types = Set.copyOf(types);
        values = Map.copyOf(values);
    }

    /**
     * The filter of a request.
     *
     * @throws HttpFailure 400 if a value is invalid, 404 if it names an unknown entity
     */
    static SearchFilter of(PageParameters parameters, Set<ResultKind> types) {
        Map<SearchFacet, String> values = new EnumMap<>(SearchFacet.class);
        parameters.term("stance", Stance.class).map(Term::term).ifPresent(term -> values.put(SearchFacet.STANCE, term));
        parameters
                .term("kind", PositionKind.class)
                .map(Term::term)
                .ifPresent(term -> values.put(SearchFacet.KIND, term));
        parameters.actor().ifPresent(actor -> values.put(SearchFacet.ACTOR, actor.iri()));
        parameters
                .entity("issue", Set.of(EntityType.ISSUE))
                .ifPresent(issue -> values.put(SearchFacet.ISSUE, issue.iri()));
        String year = parameters.text("year");
        if (!year.isEmpty()) {
            if (!year.matches("\\d{4}")) {
                throw new HttpFailure(400, "The year " + year + " is not four digits, such as 2022.");
            }
            values.put(SearchFacet.YEAR, year);
        }
        return new SearchFilter(parameters.text("q"), types, values);
    }

    /** The path of the search with one more value, or without the facet if the value is empty. */
    String with(SearchFacet facet, String value) {
        Map<SearchFacet, String> changed = new EnumMap<>(SearchFacet.class);
        changed.putAll(values);
        if (value.isEmpty()) {
            changed.remove(facet);
        } else {
            changed.put(facet, value);
        }
        return path(text, types, changed);
    }

    /** The path of the search for one type of results. */
    String only(ResultKind type) {
        return path(text, Set.of(type), Map.of());
    }

    /** The path of the search for other words. */
    String instead(String words) {
        return path(words, types, values);
    }

    private static String path(String text, Set<ResultKind> types, Map<SearchFacet, String> values) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(text));
        if (!types.isEmpty()) {
            parameters.put("type", types.stream().sorted().map(ResultKind::word).toList());
        }
        values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> parameters.put(entry.getKey().word(), List.of(entry.getValue())));
        return SearchPage.PATH + new Parameters(parameters).encoded();
    }
}
