package org.demarche.extract.llm;

import java.util.List;
import java.util.Optional;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;

/**
 * A position as a model states it. Nothing of it has been compared with the text.
 *
 * @param holder words for the holder
 * @param statedBy words for the speaker, if not the holder
 * @param quotations the words that state the position, at least one
 * @param before the words in front of the first quotation; may be empty
 * @param target id of a target of the corpus
 * @param proposal name of a new proposal
 * @param condition the words of a condition
 * @param hedged whether the text doubts the position
 * @param confidence from 0 to 1
 */
record ModelPosition(
        String holder,
        Optional<String> statedBy,
        List<String> quotations,
        String before,
        Optional<String> target,
        Optional<String> proposal,
        Stance stance,
        PositionKind kind,
        Optional<String> condition,
        boolean hedged,
        double confidence) {

    ModelPosition {
        quotations = List.copyOf(quotations);
    }
}
