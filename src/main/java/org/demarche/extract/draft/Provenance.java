package org.demarche.extract.draft;

import java.util.List;
import java.util.Optional;

/**
 * How a position reached the article.
 *
 * @param statedIn id of the document in which it was stated
 * @param reportedIn ids of the documents that reported it to the article
 */
public record Provenance(Optional<String> statedIn, List<String> reportedIn) {

    /** Stated to the article's own reporter. */
    static final Provenance DIRECT = new Provenance(Optional.empty(), List.of());

    public Provenance {
        reportedIn = List.copyOf(reportedIn);
    }
}
