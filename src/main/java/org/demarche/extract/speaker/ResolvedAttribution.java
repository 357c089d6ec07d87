package org.demarche.extract.speaker;

import java.util.List;
import java.util.Optional;
import org.demarche.extract.attribution.Attribution;

/**
 * An attribution with its speaker.
 *
 * @param attribution the attribution
 * @param speaker its speaker; empty if unknown
 * @param namedAs the text of the source; empty if there is none
 * @param basis the reason for the choice of the speaker, a few words
 * @param confidence from 0 to 1: how often that reason led to the right speaker in articles coded by hand
 * @param together all who speak together, if the source lists several: "Britain, France and Germany"
 * @param within the person in whose turn of a debate, or in whose article or statement, it stands
 */
public record ResolvedAttribution(
        Attribution attribution,
        Optional<Speaker> speaker,
        String namedAs,
        String basis,
        double confidence,
        List<Speaker> together,
        Optional<Speaker> within) {

    public ResolvedAttribution {
        together = List.copyOf(together);
    }

    /** The same, within what somebody says. */
    ResolvedAttribution reportedBy(Speaker reporter) {
        return new ResolvedAttribution(
                attribution, speaker, namedAs, basis, confidence, together, Optional.of(reporter));
    }
}
