package org.demarche.extract.draft;

import java.util.Optional;
import org.demarche.extract.speaker.ResolvedAttribution;
import org.demarche.extract.speaker.Speaker;

/**
 * An attribution with the holder of its position.
 *
 * @param attributed the attribution with its speaker
 * @param holder the holder
 * @param statedBy the speaker, if not the holder
 * @param outlet the other news outlet that reported it
 * @param isReported whether the speaker reports the position of another: then the cue says nothing about the stance
 */
record AttributedHolder(
        ResolvedAttribution attributed,
        Speaker holder,
        Optional<Speaker> statedBy,
        Optional<Speaker> outlet,
        boolean isReported) {

    private static final int LONGEST_DESCRIPTION = 80;

    /** The words of the text for a holder without a name: "A spokesman for the ministry". */
    Optional<String> namedAs() {
        String words = attributed.namedAs();
        boolean other = !words.isEmpty()
                && !isReported
                && !words.matches("(?i)he|she|it|they|who|i|we|its|their|which")
                && !words.contains(holder.name())
                && !holder.name().endsWith(" " + words)
                && words.length() <= LONGEST_DESCRIPTION;
        return other ? Optional.of(words) : Optional.empty();
    }
}
