package org.demarche.extract.stance;

import java.util.List;
import java.util.Optional;
import org.demarche.extract.text.Span;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;

/**
 * What was made of a passage.
 *
 * @param stance the side taken; empty where the words do not tell, or not surely enough
 * @param stanceConfidence from 0 to 1
 * @param kind the sort of move; empty where the words do not tell
 * @param kindConfidence from 0 to 1
 * @param condition where the condition stands, for a conditional stance
 * @param hedged whether the source leaves open whether the position is held at all
 * @param reasons why
 */
public record StanceDecision(
        Optional<Stance> stance,
        double stanceConfidence,
        Optional<PositionKind> kind,
        double kindConfidence,
        Optional<Span> condition,
        boolean hedged,
        List<StanceReason> reasons) {

    public StanceDecision {
        reasons = List.copyOf(reasons);
    }

    /** Below this, a decision is right less than four times in five, and the field is left open. */
    public static final double LEAST_CONFIDENCE = 0.8;

    /** The stance, if it is sure enough to be written into a draft. */
    public Optional<Stance> sureStance() {
        return stance.filter(any -> stanceConfidence >= LEAST_CONFIDENCE);
    }

    /** The kind, if it is sure enough to be written into a draft. */
    public Optional<PositionKind> sureKind() {
        return kind.filter(any -> kindConfidence >= LEAST_CONFIDENCE);
    }

    /** The stance for people to read: "support", "open, perhaps support", "open". */
    public String stanceInWords() {
        return inWords(sureStance().isPresent(), stance.map(Stance::term));
    }

    /** The kind for people to read. */
    public String kindInWords() {
        return inWords(sureKind().isPresent(), kind.map(PositionKind::term));
    }

    private static String inWords(boolean sure, Optional<String> term) {
        return term.map(it -> sure ? it : "open, perhaps " + it).orElse("open");
    }

    /** Whether anything at all tells of a stand taken. */
    public boolean isAnything() {
        return stance.isPresent() || kind.isPresent() || condition.isPresent();
    }
}
