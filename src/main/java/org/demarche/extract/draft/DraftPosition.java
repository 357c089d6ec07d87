package org.demarche.extract.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.extract.speaker.ResolvedAttribution;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.stance.StanceDecision;
import org.demarche.extract.text.Span;

/**
 * A drafted position.
 *
 * @param id its id in the coding
 * @param attributed the attribution with its speaker
 * @param holder the holder
 * @param statedBy the speaker, if not the holder
 * @param namedAs the words of the text for the holder, if not a name
 * @param target the target, which may be open
 * @param provenance the documents in which it was stated and reported
 * @param statedOn the date of the statement, if the text gives it
 * @param decision stance, kind, condition and certainty, with reasons
 * @param passage the part of the statement that contains the position
 * @param evidence the spans to quote
 */
public record DraftPosition(
        String id,
        ResolvedAttribution attributed,
        Speaker holder,
        Optional<Speaker> statedBy,
        Optional<String> namedAs,
        PositionTarget target,
        Provenance provenance,
        Optional<LocalDate> statedOn,
        StanceDecision decision,
        Span passage,
        List<Span> evidence) {

    public DraftPosition {
        evidence = List.copyOf(evidence);
    }
}
