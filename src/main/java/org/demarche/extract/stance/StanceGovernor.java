package org.demarche.extract.stance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.extract.stance.GovernedStance.Shape;
import org.demarche.extract.stance.LexiconEntry.Place;
import org.demarche.extract.stance.LexiconEntry.Sign;
import org.demarche.extract.text.Span;

/**
 * Finds the word that governs a statement, and what it is about: the verb of the attribution ("rejected the toll"), else one of the
 * statement itself.
 */
final class StanceGovernor {

    /** Between the words of attribution and what they govern. */
    private static final Pattern RIGHT_BEHIND = Pattern.compile(
            "(?:[\\s“\"'‘:,]|\\b(?:for|on|that|to|of|the|an?|strongly|again|today|yesterday|\\p{Lu}\\p{L}+day)\\b)*");

    private static final Pattern NEW_SENTENCE = Pattern.compile("[\\s:,]*[“\"‘]\\s*\\p{Lu}.*", Pattern.DOTALL);
    private static final Pattern PASSIVE =
            Pattern.compile("(?is).*\\b(?:is|are|was|were|been|being|be)\\b.*\\p{L}(?:ed|en|n)\\b.*");
    /** "Her deadline, set for tomorrow, was criticised": the thing stands before the last clause. */
    private static final Pattern NO_THING = Pattern.compile("(?:\\p{Ll}+ed|set|made|given|which|who)\\b");

    private static final Pattern INSISTS = Pattern.compile("(?is)(?:.*\\b)?insist\\p{L}*");
    private final StancePassage said;
    private final String text;
    private final Span passage;
    private final List<StanceMarker> markers;
    private final Complement complements;
    private final ClauseGovernor clauses;

    private StanceGovernor(StancePassage said, List<StanceMarker> markers, Optional<Span> condition) {
        this.said = said;
        this.text = said.text();
        this.passage = said.passage();
        this.markers = markers;
        int end = condition
                .filter(it -> it.start() > passage.start() && passage.contains(it))
                .map(Span::start)
                .orElse(passage.end());
        this.complements = new Complement(text, markers, end);
        this.clauses = new ClauseGovernor(said, markers, new Span(passage.start(), end), condition, complements);
    }

    /** The side that the grammar of a statement shows; empty if it shows none. */
    static Optional<GovernedStance> in(StancePassage said, List<StanceMarker> markers, Optional<Span> condition) {
        return new StanceGovernor(said, markers, condition).governed();
    }

    private Optional<GovernedStance> governed() {
        List<StanceMarker> inCue = markers.stream()
                .filter(it -> it.place() == Place.CUE && it.isDecisive())
                .toList();
        Optional<GovernedStance> byCue = inCue.isEmpty() ? Optional.empty() : byCue(inCue);
        if (byCue.isPresent()) {
            return byCue;
        }
        Optional<GovernedStance> insisted = insisted();
        if (insisted.isPresent()) {
            return insisted;
        }
        return clauses.governed().map(stated -> {
            boolean contradicted = inCue.stream().anyMatch(cue -> cue.sign() != stated.sign());
            return contradicted ? stated.unsure() : stated;
        });
    }

    /** "Insisted that the budget include funds". */
    private Optional<GovernedStance> insisted() {
        return said.cues().stream()
                .filter(cue -> INSISTS.matcher(cue.of(text)).matches())
                .filter(cue -> cue.end() <= passage.start()
                        && text.substring(cue.end(), passage.start()).isBlank())
                .findFirst()
                .flatMap(cue -> complements.insisted(passage.start()));
    }

    /** "Rejected the toll", "the toll was rejected by". */
    private Optional<GovernedStance> byCue(List<StanceMarker> inCue) {
        StanceMarker last = inCue.getLast();
        Span cue = said.cues().stream()
                .filter(it -> it.contains(last.words().start()))
                .findFirst()
                .orElse(last.words());
        Sign sign = last.sign();
        boolean clear = !last.isDoubleNegation() && !last.isMissingDemand();
        for (int i = inCue.size() - 2; i >= 0; i--) {
            StanceMarker outer = inCue.get(i);
            boolean governs = StanceMarkers.isRightBehind(text, outer, inCue.get(i + 1));
            clear &= governs ? outer.sign() == Sign.FOR || sign == Sign.FOR : outer.sign() == sign;
            sign = governs && outer.sign() == Sign.AGAINST ? Complement.opposite(sign) : sign;
        }
        if (passage.start() >= cue.end()) {
            String between = text.substring(cue.end(), passage.start());
            if (!RIGHT_BEHIND.matcher(between).matches()
                    || NEW_SENTENCE
                            .matcher(text.substring(cue.end(), Math.min(text.length(), passage.start() + 2)))
                            .matches()) {
                return Optional.empty();
            }
            int from = Math.max(last.words().end(), passage.start());
            Optional<GovernedStance> behind = complements.behind(from, sign, last);
            return clear ? behind : behind.map(GovernedStance::unsure);
        }
        String between = text.substring(passage.end(), Math.max(passage.end(), cue.start()));
        if (between.isBlank() && PASSIVE.matcher(cue.of(text)).matches()) {
            int start = clauses.start(passage.end());
            Span about = new Span(start, passage.end()).trimmed(text);
            boolean named = !NO_THING.matcher(about.of(text)).lookingAt();
            return Optional.of(new GovernedStance(sign, about, Shape.NOUN, clear && named, true));
        }
        return Optional.empty();
    }
}
