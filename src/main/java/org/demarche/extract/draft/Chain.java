package org.demarche.extract.draft;

import java.util.List;
import java.util.Optional;

/**
 * How a position reached the article.
 *
 * @param statedIn id of the document in which it was made
 * @param reportedIn ids of the documents between that one and the article
 */
public record Chain(Optional<String> statedIn, List<String> reportedIn) {

    /** Said to the article's own reporter, as far as it tells. */
    static final Chain NONE = new Chain(Optional.empty(), List.of());

    public Chain {
        reportedIn = List.copyOf(reportedIn);
    }
}
