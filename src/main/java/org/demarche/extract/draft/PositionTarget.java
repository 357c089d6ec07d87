package org.demarche.extract.draft;

import java.util.List;
import java.util.Optional;
import org.demarche.extract.proposal.TargetCandidate;

/**
 * What a passage is about, as far as it can be told.
 *
 * @param id of a proposal or document of the corpus, or of a new one; empty where none is likely enough
 * @param label its label or title; empty where the id is
 * @param candidates what of the corpus it may be, the likeliest first
 * @param basis on what the choice rests, in a few words
 */
public record PositionTarget(
        Optional<String> id, Optional<String> label, List<TargetCandidate> candidates, String basis) {

    public PositionTarget {
        candidates = List.copyOf(candidates);
    }

    static PositionTarget open(List<TargetCandidate> candidates) {
        return new PositionTarget(
                Optional.empty(),
                Optional.empty(),
                candidates,
                candidates.isEmpty()
                        ? "the passage has no clear phrase for it"
                        : "no candidate is clearly ahead of the others");
    }

    /** Whether it is one that the corpus has. */
    boolean isKnown() {
        return id.isPresent() && candidates.stream().map(TargetCandidate::id).anyMatch(id.get()::equals);
    }
}
