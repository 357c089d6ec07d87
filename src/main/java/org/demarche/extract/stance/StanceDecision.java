package org.demarche.extract.stance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.extract.text.Span;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;

/**
 * Stance, kind, condition and certainty of a passage.
 *
 * @param stance the stance; empty if the words do not show one
 * @param stanceConfidence from 0 to 1
 * @param kind the kind; empty if the words do not show one
 * @param kindConfidence from 0 to 1
 * @param condition the span of the condition of a conditional stance
 * @param hedged whether the text hedges the position
 * @param governed the side that the grammar shows and what it is about, if any
 * @param reasons the words that led to the decision
 */
public record StanceDecision(
        Optional<Stance> stance,
        double stanceConfidence,
        Optional<PositionKind> kind,
        double kindConfidence,
        Optional<Span> condition,
        boolean hedged,
        Optional<GovernedStance> governed,
        List<StanceReason> reasons) {

    public StanceDecision {
        reasons = List.copyOf(reasons);
    }

    /** The confidence threshold: below it, values are right less than four times in five, and the field is left empty. */
    public static final double LEAST_CONFIDENCE = 0.8;

    /** The stance, if it reaches the confidence threshold. */
    public Optional<Stance> sureStance() {
        return stance.filter(any -> stanceConfidence >= LEAST_CONFIDENCE);
    }

    /**
     * The decision for a target with this label: who calls for an end to the toll opposes the target "Toll". It is open if the label
     * and the words of the passage do not show which way round the target is.
     */
    public StanceDecision on(String label, String text) {
        EventPolarity polarity =
                governed.map(it -> EventPolarity.of(it.about().of(text), label)).orElse(EventPolarity.SAME);
        return switch (polarity) {
            case SAME -> this;
            case REVERSED -> with(stance.map(StanceDecision::opposite), stanceConfidence);
            case UNCLEAR -> unsure();
        };
    }

    /** The decision with a stance below the threshold. */
    public StanceDecision unsure() {
        return with(stance, Math.min(stanceConfidence, LEAST_CONFIDENCE / 2));
    }

    /**
     * Whether the side is that on any target which the passage may mean. Who calls for something to be done is for whatever that is,
     * unless it ends another thing; who is against an action may be for a target of which it is the contrary.
     */
    public boolean isClearWithoutTarget(String text) {
        return governed.filter(
                        it -> it.shape() == GovernedStance.Shape.ACTION || it.shape() == GovernedStance.Shape.OUTCOME)
                .filter(it -> it.sign() != LexiconEntry.Sign.FOR
                        || EventPolarity.ends(it.about().of(text)))
                .isEmpty();
    }

    private StanceDecision with(Optional<Stance> side, double confidence) {
        return new StanceDecision(side, confidence, kind, kindConfidence, condition, hedged, governed, reasons);
    }

    private static Stance opposite(Stance stance) {
        return switch (stance) {
            case SUPPORT -> Stance.OPPOSITION;
            case OPPOSITION -> Stance.SUPPORT;
            case CONDITIONAL_SUPPORT -> Stance.CONDITIONAL_OPPOSITION;
            case CONDITIONAL_OPPOSITION -> Stance.CONDITIONAL_SUPPORT;
            case NEUTRAL, NO_COMMENT -> stance;
        };
    }

    /** The kind, if it reaches the confidence threshold. */
    public Optional<PositionKind> sureKind() {
        return kind.filter(any -> kindConfidence >= LEAST_CONFIDENCE);
    }

    /** The stance for people to read: "support", "open, perhaps support", "open". */
    public String stanceInWords() {
        return inWords(sureStance().isPresent(), stance);
    }

    /** The kind for people to read. */
    public String kindInWords() {
        return inWords(sureKind().isPresent(), kind);
    }

    private static String inWords(boolean sure, Optional<? extends Enum<?>> value) {
        return value.map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .map(it -> sure ? it : "open, perhaps " + it)
                .orElse("open");
    }

    /** Whether the words show a stance, a kind or a condition. */
    public boolean isAnything() {
        return stance.isPresent() || kind.isPresent() || condition.isPresent();
    }
}
