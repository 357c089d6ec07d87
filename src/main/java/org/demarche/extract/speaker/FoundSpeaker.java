package org.demarche.extract.speaker;

import java.util.Optional;

/**
 * The speaker of a source.
 *
 * @param speaker the speaker; empty if the source names nobody
 * @param basis the reason, a few words
 * @param confidence from 0 to 1
 */
record FoundSpeaker(Optional<Speaker> speaker, String basis, double confidence) {

    static FoundSpeaker of(Speaker speaker, String basis, double confidence) {
        return new FoundSpeaker(Optional.of(speaker), basis, confidence);
    }

    static FoundSpeaker none(String basis) {
        return new FoundSpeaker(Optional.empty(), basis, 0);
    }
}
