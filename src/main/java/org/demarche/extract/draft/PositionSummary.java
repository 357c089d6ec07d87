package org.demarche.extract.draft;

import java.util.Optional;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;

/** Writes a plain sentence for a position. */
final class PositionSummary {

    private PositionSummary() {}

    /**
     * The sentence, such as {@code Ada Brill supports "Toll for the tunnel".}
     *
     * @param statedBy the speaker, if not the holder
     * @param target the label or title of the target
     */
    static String of(
            String holder, Optional<String> statedBy, Stance stance, Optional<PositionKind> kind, String target) {
        boolean predicts = stance == Stance.NEUTRAL && kind.equals(Optional.of(PositionKind.PREDICTION));
        String verb = predicts ? "makes a prediction about" : verb(stance);
        String lead = statedBy.map(name -> "According to " + name + ", ").orElse("");
        String sentence = "%s%s %s \"%s\"%s.".formatted(lead, holder, verb, target, condition(stance));
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String condition(Stance stance) {
        return switch (stance) {
            case CONDITIONAL_SUPPORT -> " on a condition";
            case CONDITIONAL_OPPOSITION -> " unless a condition is met";
            default -> "";
        };
    }

    private static String verb(Stance stance) {
        return switch (stance) {
            case SUPPORT, CONDITIONAL_SUPPORT -> "supports";
            case NEUTRAL -> "takes no side on";
            case NO_COMMENT -> "declines to comment on";
            case CONDITIONAL_OPPOSITION, OPPOSITION -> "opposes";
        };
    }
}
