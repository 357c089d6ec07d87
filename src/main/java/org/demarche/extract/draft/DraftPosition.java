package org.demarche.extract.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.extract.speaker.ResolvedAttribution;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.stance.StanceDecision;
import org.demarche.extract.text.Span;

/**
 * A position as far as it can be told.
 *
 * @param id its id in the coding
 * @param attributed the attribution that it rests on, with its speaker
 * @param holder whose position it is
 * @param statedBy who says so, where that is somebody else
 * @param namedAs how the text names the holder, where not by name
 * @param target what it is about
 * @param chain in which documents it was made and reported
 * @param statedOn the day on which it was stated, where the text tells
 * @param decision stance, kind, condition, certainty and why
 * @param passage what is said, the part of it that the position rests on
 * @param evidence where it stands
 */
public record DraftPosition(
        String id,
        ResolvedAttribution attributed,
        Speaker holder,
        Optional<Speaker> statedBy,
        Optional<String> namedAs,
        PositionTarget target,
        Provenance chain,
        Optional<LocalDate> statedOn,
        StanceDecision decision,
        Span passage,
        List<Span> evidence) {

    public DraftPosition {
        evidence = List.copyOf(evidence);
    }
}
