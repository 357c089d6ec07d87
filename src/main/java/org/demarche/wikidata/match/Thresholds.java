package org.demarche.wikidata.match;

import java.util.Map;

/**
 * Minimum scores, 0 to 100, for automatic matches and for reviews.
 *
 * @param matched minimum score of an automatic match by kind of name match; absent kinds are never matched
 * @param doubtful minimum score for a review
 */
public record Thresholds(Map<NameMatchKind, Double> matched, double doubtful) {

    /** No automatic matches; everything is worth a review. */
    public static final Thresholds NONE = new Thresholds(Map.of(), 0);

    public Thresholds {
        matched = Map.copyOf(matched);
    }

    /** Whether a score is enough for an automatic match. */
    boolean takes(NameMatchKind sort, double score) {
        Double least = matched.get(sort);
        return least != null && score >= least;
    }
}
