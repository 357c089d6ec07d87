package org.demarche.imports.marked;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.imports.source.SourceActor;
import org.demarche.imports.source.SourceTarget;
import org.demarche.model.Certainty;
import org.demarche.model.CodedDate;
import org.demarche.model.PositionKind;
import org.demarche.model.Speech;
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

    /** Who states it, if not the holder. */
    record Teller(SourceActor actor) implements LabelMeaning {}

    /** Whom the holder speaks for. */
    record Represented(SourceActor actor) implements LabelMeaning {}

    /** When it was stated. */
    record Day(CodedDate date) implements LabelMeaning {}

    /** How strong the stance is, in percent. */
    record Strength(int percent) implements LabelMeaning {}

    /** The answer as it was given. */
    record Answer(String text) implements LabelMeaning {}

    /** Whether it is hedged. */
    record Hedge(Certainty certainty) implements LabelMeaning {}

    /** How the words reproduce what was said. */
    record Manner(Speech speech) implements LabelMeaning {}

    /** Nothing that is coded. */
    record Ignored() implements LabelMeaning {}

    int MOST_PERCENT = 100;

    Map<String, SourceActor.Type> HOLDERS = Map.of(
            "actor", SourceActor.Type.INSTITUTION,
            "institution", SourceActor.Type.INSTITUTION,
            "person", SourceActor.Type.PERSON,
            "state", SourceActor.Type.STATE);

    Map<String, SourceTarget.Type> TARGETS = Map.of(
            "target", SourceTarget.Type.PROPOSAL,
            "proposal", SourceTarget.Type.PROPOSAL,
            "claim", SourceTarget.Type.CLAIM,
            "document", SourceTarget.Type.DOCUMENT);

    /** Actors are holders, unless they are said to be targets. */
    Map<String, SourceTarget.Type> ACTOR_TARGETS = Map.of(
            "person", SourceTarget.Type.PERSON,
            "institution", SourceTarget.Type.INSTITUTION,
            "state", SourceTarget.Type.STATE);

    Map<String, Stance> STANCES = Map.of(
            "for", Stance.SUPPORT,
            "for-if", Stance.CONDITIONAL_SUPPORT,
            "against", Stance.OPPOSITION,
            "against-if", Stance.CONDITIONAL_OPPOSITION,
            "neutral", Stance.NEUTRAL,
            "no-comment", Stance.NO_COMMENT);

    /** Reads a label; empty if it has no role that is known. */
    static Optional<LabelMeaning> of(String label) {
        boolean word = label.indexOf(':') < 0;
        String role = word ? label.strip().toLowerCase(Locale.ROOT) : role(label);
        String value = word ? "" : rest(label);
        if (role.equals("ignore")) {
            return Optional.of(new Ignored());
        }
        if (STANCES.containsKey(role)) {
            Stance stance = STANCES.getOrDefault(role, Stance.NEUTRAL);
            if (role(value).equals("position")) {
                // Positions have no names.
                return Optional.empty();
            }
            return Optional.of(value.isEmpty() ? new Towards(stance) : new Position(stance, target(value)));
        }
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (HOLDERS.containsKey(role)) {
            return Optional.of(new Holder(actor(label)));
        }
        if (TARGETS.containsKey(role)) {
            return Optional.of(new Target(target(role.equals("target") ? value : label)));
        }
        return switch (role) {
            case "kind" -> Term.of(PositionKind.class, value).map(Move::new);
            case "condition" -> Optional.of(new Proviso(value));
            case "stated-by" -> Optional.of(new Teller(actor(value)));
            case "on-behalf-of" -> Optional.of(new Represented(actor(value)));
            case "stated-on" -> CodedDate.parse(value).map(Day::new);
            case "strength" -> percent(value).map(Strength::new);
            case "answer" -> Optional.of(new Answer(value));
            case "certainty" -> Term.of(Certainty.class, value).map(Hedge::new);
            case "speech" -> Term.of(Speech.class, value).map(Manner::new);
            default -> Optional.empty();
        };
    }

    /** An actor may say what it is: {@code state:Norland}; it is an institution otherwise. */
    private static SourceActor actor(String value) {
        SourceActor.Type type = HOLDERS.get(role(value));
        return type == null ? SourceActor.of(value, SourceActor.Type.INSTITUTION) : SourceActor.of(rest(value), type);
    }

    /** A target may say what it is: {@code for:claim:X is harmful}. */
    private static SourceTarget target(String value) {
        String role = role(value);
        if (role.equals("target") && !rest(value).isEmpty()) {
            return target(rest(value));
        }
        SourceTarget.Type type = TARGETS.getOrDefault(role, ACTOR_TARGETS.get(role));
        return type == null || rest(value).isEmpty()
                ? SourceTarget.of(value, SourceTarget.Type.PROPOSAL)
                : SourceTarget.of(rest(value), type);
    }

    private static String role(String value) {
        int colon = value.indexOf(':');
        return colon < 0 ? "" : value.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    }

    private static String rest(String value) {
        return value.substring(value.indexOf(':') + 1).strip();
    }

    private static Optional<Integer> percent(String value) {
        return value.matches("\\d{1,3}") && Integer.parseInt(value) <= MOST_PERCENT
                ? Optional.of(Integer.valueOf(value))
                : Optional.empty();
    }
}
