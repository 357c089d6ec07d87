package org.demarche.wikidata.match;

import java.util.List;
import java.util.Optional;

/**
 * What was found for a mention.
 *
 * @param outcome whether the first candidate is it
 * @param candidates best first; with the outcome NONE those that were looked at, if any
 */
public record Match(MatchOutcome outcome, List<EntityCandidate> candidates) {

    public Match {
        candidates = List.copyOf(candidates);
    }

    /** The candidate that is taken, where the outcome is MATCHED. */
    public Optional<EntityCandidate> matched() {
        return outcome == MatchOutcome.MATCHED ? Optional.of(candidates.getFirst()) : Optional.empty();
    }
}
