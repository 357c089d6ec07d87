package org.demarche.imports.marked;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.imports.source.SourceActor;
import org.demarche.imports.source.SourceTarget;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.demarche.model.Term;

/** What a label says about a passage, written as {@code role:value}. */
sealed interface LabelMeaning {

    /** Whose position it is. */
    record Holder(SourceActor actor) implements LabelMeaning {}

    /** What it is about. */
    record Target(SourceTarget target) implements LabelMeaning {}

    /** How the holder stands towards a target that another label names. */
    record Towards(Stance stance) implements LabelMeaning {}

    /** Both in one. */
    record Position(Stance stance, SourceTarget target) implements LabelMeaning {}

    /** What sort of move it is. */
    record Move(PositionKind kind) implements LabelMeaning {}

    /** On what it depends. */
    record Proviso(String text) implements LabelMeaning {}

    /** Nothing that is coded. */
    record Ignored() implements LabelMeaning {}

    Map<String, SourceActor.Type> HOLDERS = Map.of(
            "actor", SourceActor.Type.INSTITUTION,
            "institution", SourceActor.Type.INSTITUTION,
            "person", SourceActor.Type.PERSON,
            "state", SourceActor.Type.STATE);

    Map<String, SourceTarget.Type> TARGETS = Map.of(
            "target", SourceTarget.Type.PROPOSAL,
            "proposal", SourceTarget.Type.PROPOSAL,
            "claim", SourceTarget.Type.CLAIM);

    Map<String, Stance> STANCES = Map.of(
            "for", Stance.SUPPORT,
            "for-if", Stance.CONDITIONAL_SUPPORT,
            "against", Stance.OPPOSITION,
            "against-if", Stance.CONDITIONAL_OPPOSITION,
            "neutral", Stance.NEUTRAL,
            "no-comment", Stance.NO_COMMENT);

    /** Reads a label; empty if it has no role that is known. */
    static Optional<LabelMeaning> of(String label) {
        int colon = label.indexOf(':');
        String role = (colon < 0 ? label : label.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        String value = colon < 0 ? "" : label.substring(colon + 1).strip();
        if (role.equals("ignore")) {
            return Optional.of(new Ignored());
        }
        if (STANCES.containsKey(role)) {
            Stance stance = STANCES.getOrDefault(role, Stance.NEUTRAL);
            return Optional.of(value.isEmpty() ? new Towards(stance) : new Position(stance, target(value)));
        }
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (HOLDERS.containsKey(role)) {
            return Optional.of(
                    new Holder(SourceActor.of(value, HOLDERS.getOrDefault(role, SourceActor.Type.INSTITUTION))));
        }
        if (TARGETS.containsKey(role)) {
            return Optional.of(
                    new Target(SourceTarget.of(value, TARGETS.getOrDefault(role, SourceTarget.Type.PROPOSAL))));
        }
        return switch (role) {
            case "kind" -> Term.of(PositionKind.class, value).map(Move::new);
            case "condition" -> Optional.of(new Proviso(value));
            default -> Optional.empty();
        };
    }

    /** A target may say what it is: {@code for:claim:X is harmful}. */
    private static SourceTarget target(String value) {
        int colon = value.indexOf(':');
        SourceTarget.Type type =
                colon < 0 ? null : TARGETS.get(value.substring(0, colon).toLowerCase(Locale.ROOT));
        return type == null
                ? SourceTarget.of(value, SourceTarget.Type.PROPOSAL)
                : SourceTarget.of(value.substring(colon + 1).strip(), type);
    }
}
