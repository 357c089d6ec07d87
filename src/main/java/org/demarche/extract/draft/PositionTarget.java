package org.demarche.extract.draft;

import java.util.List;
import java.util.Optional;
import org.demarche.extract.proposal.TargetCandidate;

/**
 * What a passage is about.
 *
 * @param id id of a proposal or document, known or new; empty below the threshold
 * @param label its label or title; empty if the id is empty
 * @param phrase the words that name a new proposal
 * @param candidates the most similar proposals and documents of the corpus, best first
 * @param basis the reason for the choice, a few words
 */
public record PositionTarget(
        Optional<String> id,
        Optional<String> label,
        Optional<ProposalPhrase> phrase,
        List<TargetCandidate> candidates,
        String basis) {

    public PositionTarget {
        candidates = List.copyOf(candidates);
    }

    static PositionTarget open(List<TargetCandidate> candidates) {
        return new PositionTarget(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                candidates,
                candidates.isEmpty()
                        ? "the passage has no clear phrase for it"
                        : "no candidate is clearly ahead of the others");
    }

    /** Whether it is a proposal or document of the corpus. */
    boolean isKnown() {
        return id.isPresent() && candidates.stream().map(TargetCandidate::id).anyMatch(id.get()::equals);
    }
}
