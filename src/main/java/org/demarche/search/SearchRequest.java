package org.demarche.search;

import java.util.Map;
import java.util.Set;

/**
 * What to search for.
 *
 * @param text words in any order; at most {@value #MAX_LENGTH} characters count
 * @param kinds the kinds to search; empty for all
 * @param filters values that positions must have: terms of the ontology such as {@code support}, IRIs of actors and issues, four digits
 *     for a year; entities are not searched then
 * @param offset how many results of each kind to leave out
 * @param limit most results of each kind
 */
public record SearchRequest(
        String text, Set<ResultKind> kinds, Map<SearchFacet, String> filters, int offset, int limit) {

    /** Longer texts are cut. */
    public static final int MAX_LENGTH = 200;

    /** The last result that can be asked for; beyond it, fewer words and more filters help. */
    public static final int MAX_RESULTS = 10_000;

    public SearchRequest {
        text = cut(text.strip());
        kinds = Set.copyOf(kinds);
        filters = Map.copyOf(filters);
        offset = Math.clamp(offset, 0, MAX_RESULTS);
        limit = Math.clamp(limit, 0, MAX_RESULTS - offset);
    }

    /** Searches everything. */
    public SearchRequest(String text, int limit) {
        this(text, Set.of(), Map.of(), 0, limit);
    }

    private static String cut(String text) {
        return text.substring(
                0, text.offsetByCodePoints(0, Math.min(MAX_LENGTH, text.codePointCount(0, text.length()))));
    }

    /** Whether a kind is searched. */
    boolean wants(ResultKind kind) {
        boolean wanted = kinds.isEmpty() || kinds.contains(kind);
        return wanted && (filters.isEmpty() || kind == ResultKind.POSITION);
    }
}
