package org.demarche.extract.stance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.extract.stance.LexiconEntry.Sign;
import org.demarche.extract.text.Span;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;

/** Reads stance, kind, condition and certainty of an attribution with the lexicon. */
public final class StanceReader {

    private static final List<PositionKind> IN_ORDER_OF_THE_CODEBOOK = List.of(
            PositionKind.RESPONSE,
            PositionKind.OFFER,
            PositionKind.DEMAND,
            PositionKind.PREDICTION,
            PositionKind.ASSESSMENT);

    /** The weight of words that only hint at something. */
    private static final int HINT = 1;

    private final String text;
    private final List<StanceReason> reasons = new ArrayList<>();
    private final Map<Sign, Integer> signs = new EnumMap<>(Sign.class);
    private final Map<PositionKind, Integer> kinds = new EnumMap<>(PositionKind.class);

    private StanceReader(String text) {
        this.text = text;
    }

    /** Reads a statement. */
    public static StanceDecision read(StancePassage said) {
        String text = said.text();
        StanceReader reader = new StanceReader(text);
        ConditionFinder conditions = new ConditionFinder(text);
        Optional<Span> condition = conditions.in(List.of(said.passage()), List.of(said.sentence()));
        condition.ifPresent(clause -> reader.reasons.add(new StanceReason(clause, "a condition")));
        List<StanceMarker> markers = StanceMarkers.in(text, said.cues(), said.passage()).stream()
                .filter(marker ->
                        condition.filter(it -> it.contains(marker.words())).isEmpty())
                .toList();
        StanceMarkers.governed(text, markers).forEach(reader::count);
        Optional<Span> hedge = conditions.hedgeIn(said.sentence());
        hedge.ifPresent(words -> reader.reasons.add(new StanceReason(words, "hedged")));
        return reader.decide(condition, hedge.isPresent(), said.role(), StanceGovernor.in(said, markers, condition));
    }

    private void count(StanceMarker signal) {
        signs.merge(signal.sign(), signal.weight(), Integer::sum);
        signal.kind().ifPresent(kind -> kinds.merge(kind, signal.weight(), Integer::sum));
        reasons.add(signal.reason());
    }

    private StanceDecision decide(
            Optional<Span> condition, boolean hedged, HolderRole role, Optional<GovernedStance> governed) {
        boolean party = role == HolderRole.PARTY;
        int support = signs.getOrDefault(Sign.FOR, 0);
        int opposition = signs.getOrDefault(Sign.AGAINST, 0);
        int noComment = signs.getOrDefault(Sign.NO_COMMENT, 0);
        int margin = Math.abs(support - opposition);
        Optional<PositionKind> kind = kind(role);
        boolean unless = condition.isPresent()
                && text.regionMatches(true, condition.get().start(), "unless", 0, "unless".length());
        Optional<Stance> stance;
        double confidence;
        if (noComment > 0 && noComment + 1 >= opposition) {
            return new StanceDecision(
                    Optional.of(Stance.NO_COMMENT),
                    0.9,
                    Optional.of(role == HolderRole.OBSERVER ? PositionKind.ASSESSMENT : PositionKind.RESPONSE),
                    0.9,
                    Optional.empty(),
                    hedged,
                    governed,
                    reasons);
        } else if (governed.filter(GovernedStance::sure).isPresent()) {
            stance = governed.map(it -> it.sign() == Sign.FOR ? Stance.SUPPORT : Stance.OPPOSITION);
            confidence = 0.9;
        } else if (margin >= 2) {
            stance = Optional.of(support > opposition ? Stance.SUPPORT : Stance.OPPOSITION);
            // "Farmers would accept the dam if they were paid": the condition shows that it is an offer.
            boolean offer = condition.isPresent()
                    && !unless
                    && !text.regionMatches(true, condition.get().start(), "in ", 0, "in ".length())
                    && governed.filter(it -> it.sign() == Sign.FOR && it.shape() == GovernedStance.Shape.NOUN)
                            .isPresent();
            confidence = offer && support > opposition ? 0.8 : margin >= 3 ? 0.75 : 0.7;
        } else if (condition.isPresent()) {
            stance = Optional.of(unless ? Stance.OPPOSITION : Stance.SUPPORT);
            confidence = 0.6;
        } else if (isForecast(kind, role)) {
            stance = Optional.of(Stance.NEUTRAL);
            confidence = 0.6;
        } else {
            stance = Optional.empty();
            confidence = 0;
        }
        Optional<Stance> conditional = condition.isPresent() ? stance.map(StanceReader::conditional) : stance;
        Optional<PositionKind> move = party
                ? kind.map(it -> conditional.map(side -> ofParty(it, side)).orElse(it))
                : kind;
        // "Will", "needs to" and "threat" alone show no position.
        boolean hint = kinds.values().stream().allMatch(weight -> weight <= HINT) && conditional.isEmpty();
        Optional<PositionKind> stated = move.filter(any -> !hint);
        return new StanceDecision(
                conditional,
                confidence,
                stated,
                stated.map(it -> kindConfidence(it, conditional, confidence)).orElse(0.0),
                conditional.isPresent() ? condition : Optional.empty(),
                hedged,
                governed,
                reasons);
    }

    /** A kind is as certain as the stance or the words that it follows from. */
    private double kindConfidence(PositionKind kind, Optional<Stance> stance, double stanceConfidence) {
        int best = kinds.getOrDefault(kind, 0);
        boolean alone = kinds.entrySet().stream().allMatch(it -> it.getKey() == kind || it.getValue() < best);
        return best >= 3 && alone && stance.isPresent() ? Math.max(0.85, stanceConfidence) : 0.7;
    }

    /** What will happen is a prediction in the words of an observer, or of somebody who expects it. */
    private boolean isForecast(Optional<PositionKind> kind, HolderRole role) {
        boolean expects = kinds.getOrDefault(PositionKind.PREDICTION, 0) > HINT;
        return kind.filter(it -> it == PositionKind.PREDICTION).isPresent() && (role == HolderRole.OBSERVER || expects);
    }

    private static Stance conditional(Stance stance) {
        return switch (stance) {
            case SUPPORT -> Stance.CONDITIONAL_SUPPORT;
            case OPPOSITION -> Stance.CONDITIONAL_OPPOSITION;
            default -> stance;
        };
    }

    /** The strongest kind; among equals the first in the order of the codebook. Observers make no moves of parties. */
    private Optional<PositionKind> kind(HolderRole role) {
        Map<PositionKind, Integer> fitting = new EnumMap<>(PositionKind.class);
        kinds.forEach((kind, weight) ->
                fitting.merge(role == HolderRole.OBSERVER ? ofObserver(kind) : kind, weight, Integer::sum));
        return IN_ORDER_OF_THE_CODEBOOK.stream()
                .filter(fitting::containsKey)
                .reduce((first, second) ->
                        fitting.getOrDefault(second, 0) > fitting.getOrDefault(first, 0) ? second : first);
    }

    private static PositionKind ofObserver(PositionKind kind) {
        return kind == PositionKind.OFFER || kind == PositionKind.RESPONSE ? PositionKind.ASSESSMENT : kind;
    }

    /**
     * A party's no is a response, unless it is a demand on others; its conditional yes is an offer, and so is what it says it will
     * do.
     */
    private static PositionKind ofParty(PositionKind kind, Stance stance) {
        return switch (stance) {
            case OPPOSITION, CONDITIONAL_OPPOSITION -> kind == PositionKind.DEMAND ? kind : PositionKind.RESPONSE;
            case CONDITIONAL_SUPPORT -> kind == PositionKind.DEMAND ? kind : PositionKind.OFFER;
            case SUPPORT -> kind == PositionKind.PREDICTION ? PositionKind.OFFER : kind;
            case NEUTRAL, NO_COMMENT -> kind;
        };
    }
}
