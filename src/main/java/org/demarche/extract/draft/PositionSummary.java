package org.demarche.extract.draft;

import java.util.Optional;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;

/** One plain sentence for a position, made of its fields alone. */
final class PositionSummary {

    private PositionSummary() {}

    /**
     * The sentence.
     *
     * @param guess the stance that is likely but not sure enough, for the one who corrects the draft
     */
    static String of(
            String holder,
            Optional<String> statedBy,
            Optional<Stance> stance,
            Optional<Stance> guess,
            Optional<PositionKind> kind,
            String target) {
        String says = statedBy.map(name -> ", as " + name + " tells it,").orElse("");
        String does = stance.map(PositionSummary::verb)
                .or(() -> guess.map(likely -> "perhaps " + verb(likely)))
                .orElse("speaks of");
        boolean expects = stance.filter(it -> it == Stance.NEUTRAL).isPresent()
                && kind.filter(it -> it == PositionKind.PREDICTION).isPresent();
        return "%s%s %s this: %s.".formatted(holder, says, expects ? "foresees, taking no side on," : does, target);
    }

    private static String verb(Stance stance) {
        return switch (stance) {
            case SUPPORT -> "is for";
            case CONDITIONAL_SUPPORT -> "is, under a condition, for";
            case NEUTRAL -> "takes no side on";
            case NO_COMMENT -> "does not comment on";
            case CONDITIONAL_OPPOSITION -> "is, unless a condition is met, against";
            case OPPOSITION -> "is against";
        };
    }
}
