package org.demarche.wikidata.reconcile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A candidate for a query.
 *
 * @param id its id in the service's identifier space
 * @param name display name
 * @param description what it is, or empty
 * @param score the similarity by the service's own measure
 * @param match whether the service is sure
 * @param types what it is an instance of
 * @param features the features behind the score
 */
public record ReconciliationCandidate(
        String id,
        String name,
        String description,
        double score,
        boolean match,
        List<Named> types,
        Map<String, Double> features) {

    public ReconciliationCandidate {
        types = List.copyOf(types);
        features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    }

    /** An id with its display name. */
    public record Named(String id, String name) {}
}
