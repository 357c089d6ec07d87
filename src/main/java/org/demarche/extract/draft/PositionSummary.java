package org.demarche.extract.draft;

import java.util.Optional;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.stance.GovernedStance.Shape;
import org.demarche.model.Stance;

/** Writes a plain sentence for a position: "The league supports reopening the stadiums." */
final class PositionSummary {

    private PositionSummary() {}

    /** The sentence; empty if stance or target are open, and for a stance that no plain verb tells. */
    static Optional<String> of(DraftPosition position, String text) {
        return position.decision()
                .sureStance()
                .flatMap(stance -> position.target().label().map(label -> {
                    String holder = inSentence(position.holder(), text);
                    String lead = position.statedBy()
                            .map(speaker -> "According to " + inSentence(speaker, text) + ", ")
                            .orElse("");
                    ProposalPhrase phrase = position.target().phrase().orElse(null);
                    return lead + holder + " " + (phrase == null ? onEntity(stance, label) : onPhrase(stance, phrase));
                }))
                .filter(sentence -> position.decision()
                        .sureStance()
                        .filter(it -> it == Stance.NEUTRAL)
                        .isEmpty())
                .map(sentence -> Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".");
    }

    /** "The Tarn Fishers' Union", if the text puts an article before the name. */
    private static String inSentence(Speaker speaker, String text) {
        String name = speaker.name();
        if (name.startsWith("The ")) {
            return "the " + name.substring("The ".length());
        }
        boolean article = speaker.kind() != Speaker.Kind.PERSON
                && Character.isUpperCase(name.charAt(0))
                && (text.contains(" the " + name) || text.contains("The " + name));
        return article ? "the " + name : name;
    }

    /** An entity of the corpus is named by its label. */
    static String onEntity(Stance stance, String label) {
        return verb(stance) + " \"" + label + "\"" + condition(stance);
    }

    static String onPhrase(Stance stance, ProposalPhrase phrase) {
        String words = phrase.words();
        if (phrase.shape() == Shape.OUTCOME) {
            return switch (stance) {
                case SUPPORT, CONDITIONAL_SUPPORT -> "wants " + words + condition(stance);
                case OPPOSITION, CONDITIONAL_OPPOSITION -> "does not want " + words + condition(stance);
                case NEUTRAL, NO_COMMENT -> verb(stance) + " \"" + phrase.label() + "\"";
            };
        }
        String object = phrase.shape() == Shape.ACTION ? Gerund.of(words) : words;
        return verb(stance) + " " + object + condition(stance);
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
            case CONDITIONAL_OPPOSITION, OPPOSITION -> "opposes";
            case NEUTRAL -> "takes no side on";
            case NO_COMMENT -> "declines to comment on";
        };
    }
}
