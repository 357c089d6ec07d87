package org.demarche.wikidata.match;

import java.util.List;
import java.util.Optional;

/**
 * The match for a mention.
 *
 * @param outcome the verdict on the first candidate
 * @param candidates best first; with NONE, the rejected ones, if any
 */
public record Match(MatchOutcome outcome, List<EntityCandidate> candidates) {

    public Match {
        candidates = List.copyOf(candidates);
    }

    /** The matched candidate, if the outcome is MATCHED. */
    public Optional<EntityCandidate> matched() {
        return outcome == MatchOutcome.MATCHED ? Optional.of(candidates.getFirst()) : Optional.empty();
    }
}
