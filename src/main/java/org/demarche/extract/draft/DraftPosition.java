package org.demarche.extract.draft;

import java.util.List;
import java.util.Optional;
import org.demarche.extract.proposal.Candidate;
import org.demarche.extract.speaker.Attributed;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.stance.Decision;
import org.demarche.extract.text.Span;

/**
 * A position as far as it can be told.
 *
 * @param id its id in the coding
 * @param attributed the attribution that it rests on, with its speaker
 * @param holder whose position it is
 * @param statedBy who says so, where that is somebody else
 * @param namedAs how the text names the holder, where not by name
 * @param target id of what it is about
 * @param candidates what of the corpus it may be about
 * @param decision stance, kind, condition, certainty and why
 * @param passage what is said, the part of it that the position rests on
 * @param evidence where it stands
 */
public record DraftPosition(
        String id,
        Attributed attributed,
        Speaker holder,
        Optional<Speaker> statedBy,
        Optional<String> namedAs,
        String target,
        List<Candidate> candidates,
        Decision decision,
        Span passage,
        List<Span> evidence) {

    public DraftPosition {
        candidates = List.copyOf(candidates);
        evidence = List.copyOf(evidence);
    }
}
