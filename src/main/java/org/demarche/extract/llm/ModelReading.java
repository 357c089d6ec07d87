package org.demarche.extract.llm;

import java.util.List;
import java.util.Optional;
import org.demarche.extract.stance.StanceDecision;
import org.demarche.extract.text.Span;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;

/**
 * What a model reads from a passage that the text has.
 *
 * @param target id of a target of the corpus; only one that was offered to the model
 * @param proposal name of a new proposal
 * @param condition the passage of a condition
 * @param hedged whether the text doubts the position
 * @param confidence the model's own, from 0 to 1
 */
public record ModelReading(
        Optional<String> target,
        Optional<String> proposal,
        Stance stance,
        PositionKind kind,
        Optional<Span> condition,
        boolean hedged,
        double confidence) {

    private static final double SURE = StanceDecision.LEAST_CONFIDENCE;
    private static final double UNSURE = 0.79;
    private static final double CONTRADICTED = 0.5;

    /**
     * The decision of two readers. A value is sure only if the model and the rules agree on it; else the model's value is a
     * suggestion.
     *
     * @param rules what the rules read from the same passage
     */
    public StanceDecision with(StanceDecision rules) {
        return new StanceDecision(
                Optional.of(stance),
                confidence(
                        rules.stance().filter(stance::equals).isPresent(),
                        rules.sureStance().isPresent()),
                Optional.of(kind),
                confidence(
                        rules.kind().filter(kind::equals).isPresent(),
                        rules.sureKind().isPresent()),
                condition.or(rules::condition),
                hedged || rules.hedged(),
                rules.governed(),
                List.copyOf(rules.reasons()));
    }

    private double confidence(boolean same, boolean rulesAreSure) {
        if (same) {
            return Math.max(SURE, confidence);
        }
        return Math.min(confidence, rulesAreSure ? CONTRADICTED : UNSURE);
    }
}
