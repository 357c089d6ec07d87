package org.demarche.extract.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.stance.GovernedStance.Shape;
import org.demarche.model.Stance;

/** Writes a plain sentence for a position: "The league supports reopening the stadiums." */
final class PositionSummary {

    private static final Pattern OF_WHOM =
            Pattern.compile("(?<=\\p{L}) (?:of|in|from|at|for|on|who|with|to|against)\\s.*");
    /** People and bodies in the plural; not the United Nations, Reuters or the Treasury Solicitors. */
    private static final Pattern SEVERAL = Pattern.compile(
            "(?i).*(?:\\b(?:people|police|women|men|both|officials|members|groups|bodies|countries|states|parties|unions|organi[sz]ations|residents|protesters|leaders|republicans|democrats"
                    + "|liberals|greens|conservatives|communists|socialists|senators|lawmakers|ministers|experts|scientists|activists|campaigners|farmers|workers|teachers|students|families|critics|supporters|opponents|voters|nations|companies|islanders"
                    + "|diplomats|analysts|rebels|families|doctors|nurses|sources|governments|aides|lawyers|mps)|\\sand\\s.*s)");

    private static final Pattern SINGULAR =
            Pattern.compile("(?i)(?:the )?(?:united (?:states|nations)|.*\\bunited nations)");

    private PositionSummary() {}

    /** The sentence; empty if stance or target are open, and for a stance that no plain verb expresses. */
    static Optional<String> of(DraftPosition position, String text) {
        return position.decision()
                .sureStance()
                .flatMap(stance -> position.target().label().map(label -> {
                    String holder = inSentence(position.holder(), text);
                    String lead = position.statedBy()
                            .map(speaker -> "According to " + inSentence(speaker, text) + ", ")
                            .orElse("");
                    ProposalPhrase phrase = position.target().phrase().orElse(null);
                    String predicate = phrase == null ? onEntity(stance, label) : onPhrase(stance, phrase);
                    return lead + holder + " " + (isPlural(position.holder()) ? plural(predicate) : predicate);
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
                && isMostlyWithArticle(name, text);
        return article ? "the " + name : name;
    }

    /** Whether the text puts an article before the name alone, not only before a longer one: "the Japan Atomic Energy Agency". */
    private static boolean isMostlyWithArticle(String name, String text) {
        Matcher use = Pattern.compile("(?<article>\\b[Tt]he )?(?<![\\p{L}\\p{N}])" + Pattern.quote(name)
                        + "(?![\\p{L}\\p{N}-]|\\s\\p{Lu}|['’]s)")
                .matcher(text);
        int with = 0;
        int without = 0;
        while (use.find()) {
            boolean one = use.group("article") != null;
            with += one ? 1 : 0;
            without += one ? 0 : 1;
        }
        return with > 0 && with >= without;
    }

    /** "The Democrats support", "legal and religious groups want"; "the United States supports". */
    private static boolean isPlural(Speaker holder) {
        boolean several = holder.kind() == Speaker.Kind.COLLECTIVE || holder.kind() == Speaker.Kind.INSTITUTION;
        return several && isPlural(holder.name());
    }

    static boolean isPlural(String name) {
        String head = OF_WHOM.matcher(name).replaceFirst("");
        return SEVERAL.matcher(head).matches() && !SINGULAR.matcher(head).matches();
    }

    private static String plural(String predicate) {
        String[] parts = predicate.split(" ", 2);
        String verb = parts[0].equals("does") ? "do" : parts[0].replaceFirst("s$", "");
        return parts.length == 1 ? verb : verb + " " + parts[1];
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
