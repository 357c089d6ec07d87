package org.demarche.extract.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.stance.LexiconEntry.Place;
import org.demarche.extract.stance.LexiconEntry.Sign;
import org.demarche.extract.text.Span;

/** Finds the words that show a stance, and applies negations and refusals around them. */
final class StanceMarkers {

    private static final Pattern WORD_START = Pattern.compile("(?<![\\p{L}-])\\p{L}");
    private static final Pattern NEGATION_BEFORE = Pattern.compile(
            "(?i)(?<!\\p{L})(?:not|never|no longer|no|without|cannot|neither|nor|hardly|nobody|no one|nothing|\\p{L}+n['’]t)(?:\\s+[\\p{L}'’-]+){0,2}\\s+$");
    private static final Pattern NEGATION_BEHIND = Pattern.compile("(?i)\\s+(?:not|never|no longer)\\s");
    private static final Pattern MODAL =
            Pattern.compile("(?i)(?:must|should|ought to|will|would|could|may|might|(?:has|have|had) to|we w\\p{L}+)$");
    private static final Pattern BREAK =
            Pattern.compile("[,;:.!?“”\"…]|\\s(?:and|but|because|which|who|while|although)\\s");
    private static final Pattern BEFORE_THE_FIRST =
            Pattern.compile("[“\"'‘\\s]*(?:(?:First|Second|Third|So|And|But|Now|Then|Please),?\\s+)?");
    private static final int NEAR = 40;

    private final String text;
    private final List<StanceMarker> found = new ArrayList<>();

    private StanceMarkers(String text) {
        this.text = text;
    }

    /** The markers in reading order, those of the cue first. */
    static List<StanceMarker> in(String text, List<Span> cues, List<Span> contents) {
        StanceMarkers signals = new StanceMarkers(text);
        cues.forEach(cue -> signals.find(cue, Place.CUE));
        contents.forEach(content -> signals.find(content, Place.CONTENT));
        return signals.governed();
    }

    private void find(Span within, Place place) {
        Matcher start =
                WORD_START.matcher(text).region(within.start(), within.end()).useTransparentBounds(true);
        List<StanceMarker> here = new ArrayList<>();
        while (start.find()) {
            for (LexiconEntry entry : StanceLexicon.at(text, start.start())) {
                Matcher words = entry.pattern()
                        .matcher(text)
                        .region(start.start(), within.end())
                        .useTransparentBounds(true);
                if (entry.countsIn(place, isFirst(start.start(), within)) && words.lookingAt()) {
                    Span span = new Span(words.start(), words.end());
                    here.add(new StanceMarker(entry, span, place, isNegated(entry, span, within)));
                }
            }
        }
        here.stream()
                .filter(signal -> here.stream().noneMatch(other -> isWithin(signal, other)))
                .forEach(found::add);
    }

    private boolean isFirst(int start, Span within) {
        return BEFORE_THE_FIRST.matcher(text.substring(within.start(), start)).matches();
    }

    private static boolean isWithin(StanceMarker signal, StanceMarker other) {
        return other.words().length() > signal.words().length() && other.words().overlaps(signal.words());
    }

    private boolean isNegated(LexiconEntry entry, Span words, Span within) {
        String before = text.substring(Math.max(within.start(), words.start() - NEAR), words.start());
        boolean modal = MODAL.matcher(words.of(text)).find();
        boolean behind = modal
                && NEGATION_BEHIND
                        .matcher(text)
                        .region(words.end(), within.end())
                        .lookingAt();
        return (NEGATION_BEFORE.matcher(before).find() && !entry.hasNegation()) != behind;
    }

    /**
     * Applies governing refusals: "refused to sign" is a no, "refused to rule out" is not, "rejected the demand" is one refusal, and
     * "promises to block" is opposition.
     */
    private List<StanceMarker> governed() {
        List<StanceMarker> all = new ArrayList<>(found);
        for (int i = 0; i < all.size(); i++) {
            StanceMarker first = all.get(i);
            for (int j = i + 1; j < all.size() && isRightBehind(first, all.get(j)); j++) {
                StanceMarker next = all.get(j);
                boolean strong = next.entry().strength() > 1 && next.sign() != Sign.NOTHING;
                if (strong && first.governs()) {
                    all.set(j, next.turnedAround());
                }
                boolean overruled = strong && next.sign() == Sign.AGAINST && (first.governs() || first.leadsTo(next));
                if (overruled) {
                    all.remove(i--);
                    break;
                }
            }
        }
        return all;
    }

    private boolean isRightBehind(StanceMarker first, StanceMarker second) {
        int gap = second.words().start() - first.words().end();
        return gap >= 0
                && gap <= NEAR
                && !BREAK.matcher(text)
                        .region(first.words().end(), second.words().start())
                        .find();
    }
}
