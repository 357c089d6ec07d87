package org.demarche.extract.draft;

import java.util.List;
import java.util.Optional;

/**
 * How a position reached the article.
 *
 * @param statedIn id of the document in which it was made
 * @param reportedIn ids of the documents between that one and the article
 */
public record Provenance(Optional<String> statedIn, List<String> reportedIn) {

    /** Said to the article's own reporter, as far as it tells. */
    static final Provenance NONE = new Provenance(Optional.empty(), List.of());

    public Provenance {
        reportedIn = List.copyOf(reportedIn);
    }
}
