package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.SpanIndex;

/**
 * Stances that an article reports without quoting anybody: "The reply offered talks", "Osmark rejects arbitration", "Caldria has
 * thrown its weight behind it". A tagger of attributions misses many of them; rules look for them where it has found nothing.
 */
public final class ReportedStances {

    /** The verbs of a stance, behind the name of an actor and auxiliaries. */
    static final Pattern STANCE = Pattern.compile("(?<![\\p{L}-])(?:"
            + "accept(?:s|ed)|agreed(?:\\s+(?:to|on|that))?|applaud(?:s|ed)|approv(?:es|ed)|back(?:s|ed)|block(?:s|ed)|boycott(?:s|ed)"
            + "|call(?:s|ed)\\s+(?:for|on)|campaign(?:s|ed)\\s+(?:for|against)|condemn(?:s|ed)|critici[sz](?:es|ed)|declin(?:es|ed)(?:\\s+to)?"
            + "|demand(?:s|ed)|denounc(?:es|ed)|dismiss(?:es|ed)|doubt(?:s|ed)|endors(?:es|ed)|favou?r(?:s|ed)|hail(?:s|ed)|insist(?:s|ed)"
            + "|object(?:s|ed)(?:\\s+to)?|offer(?:s|ed)|oppos(?:es|ed)|pledg(?:es|ed)|prais(?:es|ed)|prefer(?:s|red)|promis(?:es|ed)|propos(?:es|ed)"
            + "|refus(?:es|ed)(?:\\s+to)?|reject(?:s|ed)|resist(?:s|ed)|rul(?:e|es|ed)\\s+(?:(?:it|this|that|them)\\s+)?out|support(?:s|ed)|tabled|threatened|throw\\w*\\s+\\p{L}+\\s+weight\\s+behind"
            + "|threw\\s+\\p{L}+\\s+weight\\s+behind|urg(?:es|ed)|vetoed|vot(?:es|ed)\\s+(?:against|for|to|in favou?r of)|vow(?:s|ed)"
            + "|want(?:s|ed)|welcom(?:es|ed)|holding out for|press(?:es|ed|ing) for|push(?:es|ed|ing) for|come out (?:against|for|in favour of)"
            + "|came out (?:against|for|in favour of)|(?:ready|prepared|willing|unwilling|open|opposed|reluctant|hostile) to|in favou?r of|keen (?:on|to)"
            + "|not be drawn|no comment|no quarrel with|no objections? to|not respond(?:ed)?|(?:would|will|could|cannot) (?:not )?(?:accept|sign|support|back|agree|vote|tolerate|oppose|reject|welcome|block)"
            + ")(?![\\p{L}-])");

    /** Auxiliaries and adverbs before the verb; they belong to the cue. */
    private static final Pattern AUXILIARIES = Pattern.compile(
            "(?:\\s+(?:has|have|had|is|are|was|were|be|been|would|will|remains?|remained|also|still|now|again|long|already|twice|always|consistently|however|therefore|itself|himself|herself"
                    + "|themselves|since|so far|privately|publicly|repeatedly|strongly|flatly|firmly|not|never|no longer|both|all|did|does|do|yet|then|later|once more|in public|in private)"
                    + "|,\\s+(?:however|too|for (?:its|his|her|their) part|meanwhile|by contrast|in turn),)+\\s*$");

    /** Words that no name of an actor has. */
    private static final Pattern NO_SOURCE = Pattern.compile(
            "(?i)\\b(?:is|are|was|were|has|have|had|would|will|could|can|may|might|must|should|said|says|if|unless|when|because|that|to)\\b|[;:]|^(?:in|on|at|under|by|as|after|before|not|with|without|for|from|this|these|those|there|what|how|why)\\b");

    private static final Pattern ACTOR =
            Pattern.compile("\\p{Lu}|(?i)^(?:he|she|they|it|who|the|its|their|his|her)\\b");
    private static final Pattern CLAUSE = Pattern.compile(
            "[;:–—]\\s|\\s-\\s|[”\"]\\s|,?\\s+(?:and|but|while|whereas|although|though)\\s+|^[^,]{3,80},\\s+(?=\\p{L})");
    private static final Pattern STOP =
            Pattern.compile("[;\\n]|[.!?][”\"’')]*\\s*$|,\\s+(?:while|whereas|but|although|though|which|who)\\s");
    private static final Pattern RELATIVE = Pattern.compile(",\\s+(?:which|who)$");
    private static final int LONGEST_SOURCE = 110;
    private static final int FARTHEST_SOURCE = 400;
    private static final int LONGEST_CONTENT = 600;
    private static final int SHORTEST_CONTENT = 3;

    /** Nouns of a stance behind a name: "Washington's refusal to shut the door", "its demand for an end". */
    private static final Pattern NOUN = Pattern.compile(
            "(?<source>(?<![\\p{L}’'-])(?:\\p{Lu}[\\p{L}.]*(?:\\s+(?:of\\s+(?:the\\s+)?)?\\p{Lu}[\\p{L}.]*){0,8}(?=['’])|its|their|his|her))(?:['’]s?)?\\s+(?:\\p{Ll}+\\s+)?"
                    + "(?<cue>(?:refusal|reluctance|willingness|readiness|pledge|promise|offer|demands?|calls?|opposition|objections?"
                    + "|rejection|support|insistence)\\s+(?:to|of|for|on|that))\\s+(?<content>[^.;:”\"\\n]{8,300}?)"
                    + "(?=[.;:”\"\\n]|,|\\s(?:but|while|who|which|said|told|is|was|has|had|would|will|and (?:\\p{Ll}+ly|that|its|the))\\b|$)");

    /** "Rusk was said to be open to the idea": for a tagger nobody speaks here. */
    private static final Pattern SAID_OF = Pattern.compile(
            "(?<source>\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:of\\s+(?:the\\s+)?)?\\p{Lu}[\\p{L}.'’-]*){0,6})\\s+(?<cue>(?:is|are|was|were)\\s+(?:said|understood|believed|thought|reported|known)\\s+to\\s+(?:be|have)?)\\s*(?<content>[^.;:\\n]{8,300})");

    private final AnalysedText analysed;
    private final String text;

    private ReportedStances(AnalysedText analysed) {
        this.analysed = analysed;
        this.text = analysed.text();
    }

    /** Adds the reported stances of the sentences that have no attribution yet. The result is in reading order. */
    public static List<Attribution> addTo(List<Attribution> attributions, AnalysedText text) {
        return new ReportedStances(text).addTo(attributions);
    }

    private List<Attribution> addTo(List<Attribution> attributions) {
        List<Attribution> saidOf = byPattern(SAID_OF, text);
        SpanIndex saidOfSpans = wholes(saidOf);
        List<Attribution> named = attributions.stream()
                .filter(it -> !it.source().isEmpty() || !saidOfSpans.overlaps(it.whole()))
                .toList();
        List<Attribution> all = new ArrayList<>(named);
        SpanIndex cues = cues(attributions);
        byPattern(NOUN, text).stream()
                .filter(noun -> !cues.overlaps(noun.cue().getFirst()))
                .forEach(all::add);
        SpanIndex namedCues = cues(named);
        saidOf.stream().filter(it -> !namedCues.overlaps(it.cue().getFirst())).forEach(all::add);
        SpanIndex taken = wholes(all);
        for (Span sentence : analysed.sentences().all()) {
            inSentence(sentence, taken).ifPresent(all::add);
        }
        all.sort(Comparator.comparingInt(Attribution::start));
        return List.copyOf(all);
    }

    private static SpanIndex wholes(List<Attribution> attributions) {
        return SpanIndex.of(attributions.stream().map(Attribution::whole).toList());
    }

    private static SpanIndex cues(List<Attribution> attributions) {
        return SpanIndex.of(
                attributions.stream().flatMap(it -> it.cue().stream()).toList());
    }

    private static List<Attribution> byPattern(Pattern pattern, String text) {
        List<Attribution> found = new ArrayList<>();
        Matcher stance = pattern.matcher(text);
        while (stance.find()) {
            Span source = new Span(stance.start("source"), stance.end("source"));
            Span cue = new Span(stance.start("cue"), stance.end("cue"));
            Span content = new Span(stance.start("content"), stance.end("content")).trimmed(text);
            found.add(new Attribution(List.of(source), List.of(cue), List.of(content), false));
        }
        return found;
    }

    /** The first stance of a sentence whose clause begins with an actor, and which no other attribution covers. */
    private Optional<Attribution> inSentence(Span sentence, SpanIndex taken) {
        Matcher stance =
                STANCE.matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true);
        while (stance.find()) {
            Span words = new Span(stance.start(), stance.end());
            Optional<Attribution> found =
                    analysed.quotations().overlaps(words) ? Optional.empty() : at(sentence, words, taken);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Attribution> at(Span sentence, Span stance, SpanIndex taken) {
        int first = Math.max(sentence.start(), stance.start() - FARTHEST_SOURCE);
        Matcher clause = CLAUSE.matcher(text.substring(first, stance.start()));
        int start = first;
        while (clause.find()) {
            start = first + clause.end();
        }
        // An apposition between the actor and the verb belongs to the source: "Tolver, the minister, rejects it".
        Optional<Span> source = source(text, start, stance.start()).or(() -> source(text, first, stance.start()));
        return source.flatMap(who -> attribution(who, stance, content(sentence, stance, taken), taken));
    }

    /** What follows the stance, up to the end of its clause or the next attribution. */
    private Span content(Span sentence, Span stance, SpanIndex taken) {
        int last = Math.min(sentence.end(), stance.end() + LONGEST_CONTENT);
        Matcher stop = STOP.matcher(text).region(stance.end(), last);
        int end = stop.find() ? stop.start() : last;
        int next = taken.firstFrom(stance.end()).map(Span::start).orElse(end);
        return new Span(stance.end(), Math.max(stance.end(), Math.min(end, next))).trimmed(text);
    }

    private Optional<Attribution> attribution(Span source, Span stance, Span content, SpanIndex taken) {
        Span cue = new Span(source.end(), stance.end()).trimmed(text);
        Attribution found = new Attribution(List.of(source), List.of(cue), List.of(content), false);
        return content.length() >= SHORTEST_CONTENT && !taken.overlaps(found.whole())
                ? Optional.of(found)
                : Optional.empty();
    }

    private static Optional<Span> source(String text, int start, int end) {
        String words = text.substring(start, end);
        Matcher help = AUXILIARIES.matcher(words);
        Span named = new Span(start, help.find() ? start + help.start() : end).trimmed(text);
        Matcher relative = RELATIVE.matcher(named.of(text));
        Span source = relative.find() ? new Span(named.start(), named.start() + relative.start()) : named;
        String who = source.of(text);
        boolean actor = source.length() > 1
                && source.length() <= LONGEST_SOURCE
                && ACTOR.matcher(who).find()
                && !NO_SOURCE.matcher(who).find();
        return actor ? Optional.of(source) : Optional.empty();
    }
}
