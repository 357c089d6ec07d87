package org.demarche.extract.stance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.stance.LexiconEntry.Place;
import org.demarche.extract.stance.LexiconEntry.Sign;
import org.demarche.extract.text.Span;
import org.demarche.model.Kind;
import org.demarche.model.Stance;

/** Reads stance, kind, condition and certainty from the words of an attribution, by the lexicon. */
public final class StanceReader {

    /** Below this, a decision is right less than four times in five, and the field is left open. */
    public static final double LEAST_CONFIDENCE = 0.5;

    private static final Pattern NEGATION = Pattern.compile(
            "(?i)(?<!\\p{L})(?:not|never|no longer|no|without|cannot|neither|nor|hardly|\\p{L}+n['’]t)(?:\\s+[\\p{L}'’-]+){0,2}\\s+$");
    private static final Pattern CONDITION = Pattern.compile(
            "(?i)(?<!\\p{L})(as long as|so long as|provided(?: that)?|on (?:the )?condition that|only (?:if|once|when|after)|unless|if|once)\\s+(?=\\p{L})");
    private static final Pattern NO_CONDITION = Pattern.compile(
            "(?i)(even|as|ask(?:ed|s|ing)?|wonder(?:ed|s)?|doubt(?:ed|s)?|what|know|knew|at|see|for)\\s+$");
    private static final Pattern HEDGE = Pattern.compile(
            "(?i)(?<!\\p{L})(if (?:it is |they are |it was )?(?:authentic|genuine|confirmed|true)|reportedly|allegedly|purported(?:ly)?"
                    + "|seem(?:s|ed)? (?:ready|willing|prepared|set|likely)|is said to|are said to|apparently)(?!\\p{L})");
    private static final Pattern CLAUSE_END =
            Pattern.compile("[.;:”\"]|,\\s+(?=(?:the|a|that|this|it|he|she|they|we|but|and|which)\\b)");
    private static final List<Kind> IN_ORDER_OF_THE_CODEBOOK =
            List.of(Kind.RESPONSE, Kind.OFFER, Kind.DEMAND, Kind.PREDICTION, Kind.ASSESSMENT);
    private static final int LONGEST_CONDITION = 200;

    private final String text;
    private final List<Reason> reasons = new ArrayList<>();
    private final Map<Sign, Integer> signs = new EnumMap<>(Sign.class);
    private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);

    private StanceReader(String text) {
        this.text = text;
    }

    /**
     * Reads a passage.
     *
     * @param cues the words that show that somebody speaks
     * @param contents what is said
     * @param sentences the sentences around, for hedges
     * @param party whether the holder is a party to the matter rather than an observer, who makes no offers and no responses
     */
    public static Decision read(
            String text, List<Span> cues, List<Span> contents, List<Span> sentences, boolean party) {
        StanceReader reader = new StanceReader(text);
        Optional<Span> condition =
                contents.stream().flatMap(it -> reader.condition(it).stream()).findFirst();
        cues.forEach(cue -> reader.weigh(cue, Place.CUE, condition));
        contents.forEach(content -> reader.weigh(content, Place.CONTENT, condition));
        boolean hedged = sentences.stream().anyMatch(reader::isHedged);
        return reader.decide(condition, hedged, party);
    }

    private void weigh(Span within, Place place, Optional<Span> condition) {
        for (LexiconEntry entry : StanceLexicon.entries()) {
            if (!entry.countsIn(place)) {
                continue;
            }
            Matcher words = entry.pattern()
                    .matcher(text)
                    .region(within.start(), within.end())
                    .useTransparentBounds(true);
            while (words.find()) {
                Span found = new Span(words.start(), words.end());
                boolean inCondition = condition.filter(it -> it.contains(found)).isPresent();
                if (!inCondition) {
                    count(entry, found, within, place);
                }
            }
        }
    }

    private void count(LexiconEntry entry, Span found, Span within, Place place) {
        int weight = entry.strength() + (place == Place.CUE && entry.strength() > 1 ? 1 : 0);
        String before = text.substring(Math.max(within.start(), found.start() - 40), found.start());
        boolean negated = NEGATION.matcher(before).find() && !entry.words().contains("no");
        Sign sign = negated ? turned(entry.sign()) : entry.sign();
        signs.merge(sign, weight, Integer::sum);
        entry.kind().ifPresent(kind -> kinds.merge(kind, weight, Integer::sum));
        String told = (sign == Sign.NOTHING ? "" : word(sign)) + (negated ? " (negated)" : "")
                + entry.kind()
                        .map(kind -> (sign == Sign.NOTHING ? "" : ", ") + kind.term())
                        .orElse("") + ", strength " + weight;
        reasons.add(new Reason(found, told));
    }

    private static Sign turned(Sign sign) {
        return switch (sign) {
            case FOR -> Sign.AGAINST;
            case AGAINST -> Sign.FOR;
            default -> sign;
        };
    }

    private static String word(Sign sign) {
        return switch (sign) {
            case FOR -> "for";
            case AGAINST -> "against";
            case NO_COMMENT -> "no comment";
            case NOTHING -> "";
        };
    }

    /** The clause of a condition, its first word included. */
    private Optional<Span> condition(Span content) {
        Matcher sign =
                CONDITION.matcher(text).region(content.start(), content.end()).useTransparentBounds(true);
        while (sign.find()) {
            String before = text.substring(Math.max(0, sign.start() - 12), sign.start());
            boolean first = sign.start() == content.start() || before.matches("(?s).*[“\",.;]\\s*");
            boolean once = sign.group(1).equalsIgnoreCase("once") && !first;
            boolean hedge =
                    HEDGE.matcher(text).region(sign.start(), content.end()).lookingAt();
            if (!NO_CONDITION.matcher(before).find() && !once && !hedge) {
                Matcher end = CLAUSE_END.matcher(text).region(sign.end(), content.end());
                int stop = end.find() ? end.start() : content.end();
                Span clause = new Span(sign.start(), Math.min(stop, sign.start() + LONGEST_CONDITION));
                reasons.add(new Reason(clause, "a condition"));
                return Optional.of(clause);
            }
        }
        return Optional.empty();
    }

    private boolean isHedged(Span sentence) {
        Matcher hedge =
                HEDGE.matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true);
        if (hedge.find()) {
            reasons.add(new Reason(new Span(hedge.start(), hedge.end()), "hedged"));
            return true;
        }
        return false;
    }

    private Decision decide(Optional<Span> condition, boolean hedged, boolean party) {
        int support = signs.getOrDefault(Sign.FOR, 0);
        int opposition = signs.getOrDefault(Sign.AGAINST, 0);
        int noComment = signs.getOrDefault(Sign.NO_COMMENT, 0);
        int margin = Math.abs(support - opposition);
        Optional<Kind> kind = kind(party);
        boolean unless = condition.isPresent()
                && text.regionMatches(true, condition.get().start(), "unless", 0, "unless".length());
        Optional<Stance> stance;
        double confidence;
        if (noComment > 0 && noComment + 1 >= opposition) {
            return new Decision(
                    Optional.of(Stance.NO_COMMENT),
                    0.9,
                    Optional.of(party ? Kind.RESPONSE : Kind.ASSESSMENT),
                    0.9,
                    Optional.empty(),
                    hedged,
                    reasons);
        } else if (margin >= 2) {
            stance = Optional.of(support > opposition ? Stance.SUPPORT : Stance.OPPOSITION);
            confidence = margin >= 3 ? 0.85 : 0.75;
        } else if (condition.isPresent()) {
            stance = Optional.of(unless ? Stance.OPPOSITION : Stance.SUPPORT);
            confidence = 0.6;
        } else if (isForecast(kind, party)) {
            stance = Optional.of(Stance.NEUTRAL);
            confidence = 0.6;
        } else {
            stance = Optional.empty();
            confidence = 0;
        }
        Optional<Stance> conditional = condition.isPresent() ? stance.map(StanceReader::conditional) : stance;
        Optional<Kind> move = party
                ? kind.map(it -> conditional.map(side -> ofParty(it, side)).orElse(it))
                : kind;
        return new Decision(
                conditional,
                confidence,
                move,
                kind.isPresent() ? 0.7 : 0,
                conditional.isPresent() ? condition : Optional.empty(),
                hedged,
                reasons);
    }

    /** What a party says that it will do is no forecast, unless it says that it expects something; which side it takes is open. */
    private boolean isForecast(Optional<Kind> kind, boolean party) {
        boolean expects = kinds.getOrDefault(Kind.PREDICTION, 0) >= 2;
        return kind.filter(it -> it == Kind.PREDICTION).isPresent() && (!party || expects);
    }

    private static Stance conditional(Stance stance) {
        return switch (stance) {
            case SUPPORT -> Stance.CONDITIONAL_SUPPORT;
            case OPPOSITION -> Stance.CONDITIONAL_OPPOSITION;
            default -> stance;
        };
    }

    /** The strongest kind, among equals the one that the codebook puts first; what observers say is never a move of a party. */
    private Optional<Kind> kind(boolean party) {
        Map<Kind, Integer> fitting = new EnumMap<>(Kind.class);
        kinds.forEach((kind, weight) -> fitting.merge(party ? kind : ofObserver(kind), weight, Integer::sum));
        return IN_ORDER_OF_THE_CODEBOOK.stream()
                .filter(fitting::containsKey)
                .reduce((first, second) ->
                        fitting.getOrDefault(second, 0) > fitting.getOrDefault(first, 0) ? second : first);
    }

    private static Kind ofObserver(Kind kind) {
        return kind == Kind.OFFER || kind == Kind.RESPONSE ? Kind.ASSESSMENT : kind;
    }

    /** An acceptance on terms is an offer; what a party says that it will do is one where it is for it, and a response where it is against it. */
    private static Kind ofParty(Kind kind, Stance stance) {
        if (kind == Kind.RESPONSE && stance == Stance.CONDITIONAL_SUPPORT) {
            return Kind.OFFER;
        }
        if (kind != Kind.PREDICTION) {
            return kind;
        }
        return switch (stance) {
            case SUPPORT, CONDITIONAL_SUPPORT -> Kind.OFFER;
            case OPPOSITION, CONDITIONAL_OPPOSITION -> Kind.RESPONSE;
            case NEUTRAL, NO_COMMENT -> kind;
        };
    }
}
