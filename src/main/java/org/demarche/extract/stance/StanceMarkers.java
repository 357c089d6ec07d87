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
    private static final Pattern NOT =
            Pattern.compile("(?i)(?:(?<!\\p{L})(?:not|never|no longer|cannot)|n['’]t)\\s+(?:\\p{L}+ly\\s+)?$");
    private static final Pattern NEGATION_BEHIND = Pattern.compile("(?i)\\s+(?:not|never|no longer)\\s");
    private static final Pattern MODAL =
            Pattern.compile("(?i)(?:must|should|ought to|will|would|could|may|might|(?:has|have|had) to|we w\\p{L}+)$");
    private static final Pattern BREAK =
            Pattern.compile("[,;:.!?“”\"…]|\\s(?:and|but|because|which|who|while|although)\\s");
    private static final Pattern BEFORE_THE_FIRST =
            Pattern.compile("[“\"'‘\\s]*(?:(?:First|Second|Third|So|And|But|Now|Then|Please),?\\s+)?");
    private static final int NEAR = 40;

    private static final Pattern ARTICLE_BEFORE = Pattern.compile(
            "(?i)(?<!\\p{L})(?:an?|the|any|its|their|his|her|our|my|this|that|no|some|such)(?<word>\\s+\\p{L}+)?\\s+$");
    private static final Pattern NOUN_OR_VERB = Pattern.compile(
            "(?i)appeal|attack|ban|block|boycott|call|challenge|demand|dispute|doubt|fear|fight|hope|offer|order|plan|pledge|praise|promise|protest|rebuke|request|support|veto|vow|welcome");
    private static final Pattern NOUN_ENDING = Pattern.compile("(?i)\\p{L}+(?:ions?|als?|ments?|ances?|isms?|ts of)");
    private static final Pattern OBJECT = Pattern.compile(
            "(?i)\\s+(?:an?|the|any|its|their|his|her|our|my|this|that|these|those|such|more|further|no|all)\\s");
    private static final Pattern OF = Pattern.compile("\\s+of\\s");

    private final String text;
    private final List<StanceMarker> found = new ArrayList<>();

    private StanceMarkers(String text) {
        this.text = text;
    }

    /** The markers in reading order, those of the cue first. */
    static List<StanceMarker> in(String text, List<Span> cues, Span passage) {
        StanceMarkers markers = new StanceMarkers(text);
        // Some words begin in the cue and end in what is said: "declined | to comment".
        cues.forEach(cue -> markers.find(cue, Place.CUE, markers.touch(cue, passage) ? passage.end() : cue.end()));
        List<StanceMarker> inCues = List.copyOf(markers.found);
        markers.find(passage, Place.CONTENT, passage.end());
        return markers.found.stream()
                .filter(it -> it.place() == Place.CUE
                        || inCues.stream().noneMatch(cue -> cue.words().overlaps(it.words())))
                .toList();
    }

    private boolean touch(Span cue, Span passage) {
        return cue.end() <= passage.start()
                && text.substring(cue.end(), passage.start()).isBlank();
    }

    private void find(Span within, Place place, int end) {
        Matcher start =
                WORD_START.matcher(text).region(within.start(), within.end()).useTransparentBounds(true);
        List<StanceMarker> here = new ArrayList<>();
        while (start.find()) {
            for (LexiconEntry entry : StanceLexicon.at(text, start.start())) {
                Matcher words =
                        entry.pattern().matcher(text).region(start.start(), end).useTransparentBounds(true);
                if (entry.countsIn(place, isFirst(start.start(), within)) && words.lookingAt()) {
                    Span span = new Span(words.start(), words.end());
                    here.add(new StanceMarker(
                            entry,
                            span,
                            place,
                            isNegated(entry, span, within),
                            place == Place.CONTENT && entry.place() != Place.PREDICATE && isNoun(span, within)));
                }
            }
        }
        here.stream()
                .filter(signal -> here.stream().noneMatch(other -> isWithin(signal, other)))
                .forEach(found::add);
    }

    /** "A boycott", "the rejection of the budget"; not "the council rejected the budget". */
    private boolean isNoun(Span words, Span within) {
        String word = words.of(text);
        if (word.indexOf(' ') >= 0) {
            return false;
        }
        if (NOUN_ENDING.matcher(word).matches()) {
            return true;
        }
        String before = text.substring(Math.max(within.start(), words.start() - NEAR), words.start());
        boolean plural = word.endsWith("s");
        if (!NOUN_OR_VERB
                .matcher(plural ? word.substring(0, word.length() - 1) : word)
                .matches()) {
            return false;
        }
        Matcher article = ARTICLE_BEFORE.matcher(before);
        // In "the people support the toll" an object shows the verb.
        boolean object = OBJECT.matcher(text).region(words.end(), within.end()).lookingAt();
        boolean right = article.find() && (article.group("word") == null || (!plural && !object));
        return right || OF.matcher(text).region(words.end(), within.end()).lookingAt();
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
        // A tagger may leave the "not" in front out of the cue.
        boolean outside = text.substring(within.start(), words.start()).isBlank()
                && NOT.matcher(text.substring(Math.max(0, words.start() - NEAR), words.start()))
                        .find();
        boolean negated = (NEGATION_BEFORE.matcher(before).find() || outside) && !entry.hasNegation();
        return negated != behind;
    }

    /**
     * Applies governing refusals: "refused to sign" is a no, "refused to rule out" is not, "rejected the demand" is one refusal, and
     * "promises to block" is opposition.
     */
    static List<StanceMarker> governed(String text, List<StanceMarker> found) {
        List<StanceMarker> all = new ArrayList<>(found);
        for (int i = 0; i < all.size(); i++) {
            StanceMarker first = all.get(i);
            for (int j = i + 1; j < all.size() && isRightBehind(text, first, all.get(j)); j++) {
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

    /** Whether nothing but a few words of the same clause stands between two markers. */
    static boolean isRightBehind(String text, StanceMarker first, StanceMarker second) {
        int gap = second.words().start() - first.words().end();
        return gap >= 0
                && gap <= NEAR
                && !BREAK.matcher(text)
                        .region(first.words().end(), second.words().start())
                        .find();
    }
}
