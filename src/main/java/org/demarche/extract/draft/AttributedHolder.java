package org.demarche.extract.draft;

import java.util.Optional;
import org.demarche.extract.speaker.ResolvedAttribution;
import org.demarche.extract.speaker.Speaker;

/**
 * Whose position an attribution tells.
 *
 * @param attributed the attribution with its speaker
 * @param holder whose position it is
 * @param statedBy who says so, where that is somebody else
 * @param outlet the newspaper that passes it on, where that is not the article's own
 * @param isTold whether somebody tells where another stands: then the words of telling say nothing of the stance
 */
record AttributedHolder(
        ResolvedAttribution attributed,
        Speaker holder,
        Optional<Speaker> statedBy,
        Optional<Speaker> outlet,
        boolean isTold) {

    private static final int LONGEST_DESCRIPTION = 80;

    /** How the text names the holder, where not by name: "A spokesman for the ministry". */
    Optional<String> namedAs() {
        String words = attributed.namedAs();
        boolean other = !words.isEmpty()
                && !isTold
                && !words.matches("(?i)he|she|it|they|who|i|we|its|their|which")
                && !words.contains(holder.name())
                && !holder.name().endsWith(" " + words)
                && words.length() <= LONGEST_DESCRIPTION;
        return other ? Optional.of(words) : Optional.empty();
    }
}
