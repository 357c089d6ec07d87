package org.demarche.wikidata.match;

import java.util.Map;

/**
 * From which scores on, 0 to 100, a candidate is taken or worth a look.
 *
 * @param matched the least score of a match, by the sort of the name; a sort that is not there is never taken
 * @param doubtful the least score of a candidate that a person should look at
 */
public record Thresholds(Map<NameMatchKind, Double> matched, double doubtful) {

    /** Nothing is taken, everything is worth a look. */
    public static final Thresholds NONE = new Thresholds(Map.of(), 0);

    public Thresholds {
        matched = Map.copyOf(matched);
    }

    /** Whether a candidate with a score is taken without a person looking. */
    boolean takes(NameMatchKind sort, double score) {
        Double least = matched.get(sort);
        return least != null && score >= least;
    }
}
