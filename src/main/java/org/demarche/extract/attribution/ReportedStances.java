package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.text.ParagraphSplitter;
import org.demarche.extract.text.QuotationMarks;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;

/**
 * Stands that an article tells without that anybody speaks: "The reply offered talks", "Osmark rejects arbitration", "Caldria has
 * thrown its weight behind it". A tagger of attributions passes many of them over; here rules look for them where it has found
 * nothing.
 */
public final class ReportedStances {

    /** What shows a stand, behind somebody's name and helping verbs. */
    private static final Pattern STAND = Pattern.compile("(?<![\\p{L}-])(?:"
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

    /** Verbs that help, and words between them and what shows the stand; all of them belong to it. */
    private static final Pattern HELP = Pattern.compile(
            "(?:\\s+(?:has|have|had|is|are|was|were|be|been|would|will|remains?|remained|also|still|now|again|long|already|twice|always|consistently|however|therefore|itself|himself|herself"
                    + "|themselves|since|so far|privately|publicly|repeatedly|strongly|flatly|firmly|not|never|no longer|both|all|did|does|do|yet|then|later|once more|in public|in private)"
                    + "|,\\s+(?:however|too|for (?:its|his|her|their) part|meanwhile|by contrast|in turn),)+\\s*$");

    /** Nobody is called so. */
    private static final Pattern NO_SOURCE = Pattern.compile(
            "(?i)\\b(?:is|are|was|were|has|have|had|would|will|could|can|may|might|must|should|said|says|if|unless|when|because|that|to)\\b|[;:]|^(?:in|on|at|under|by|as|after|before|not|with|without|for|from|this|these|those|there|what|how|why)\\b");

    private static final Pattern SOMEBODY =
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

    /** Nouns that tell of a stand, behind a name: "Washington's refusal to shut the door", "its demand for an end". */
    private static final Pattern NOUN = Pattern.compile(
            "(?<source>(?<![\\p{L}’'-])(?:\\p{Lu}[\\p{L}.]*(?:\\s+(?:of\\s+(?:the\\s+)?)?\\p{Lu}[\\p{L}.]*){0,8}(?=['’])|its|their|his|her))(?:['’]s?)?\\s+(?:\\p{Ll}+\\s+)?"
                    + "(?<cue>(?:refusal|reluctance|willingness|readiness|pledge|promise|offer|demands?|calls?|opposition|objections?"
                    + "|rejection|support|insistence)\\s+(?:to|of|for|on|that))\\s+(?<content>[^.;:”\"\\n]{8,300}?)"
                    + "(?=[.;:”\"\\n]|,|\\s(?:but|while|who|which|said|told|is|was|has|had|would|will|and (?:\\p{Ll}+ly|that|its|the))\\b|$)");

    /** "Rusk was said to be open to the idea": a tagger sees nobody who speaks. */
    private static final Pattern SAID_OF = Pattern.compile(
            "(?<source>\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:of\\s+(?:the\\s+)?)?\\p{Lu}[\\p{L}.'’-]*){0,6})\\s+(?<cue>(?:is|are|was|were)\\s+(?:said|understood|believed|thought|reported|known)\\s+to\\s+(?:be|have)?)\\s*(?<content>[^.;:\\n]{8,300})");

    private ReportedStances() {}

    /** Some attributions with the told stands of the other sentences, in reading order. */
    public static List<Attribution> addTo(List<Attribution> attributions, String text) {
        Sentences sentences = Sentences.of(text);
        List<Attribution> saidOf = byPattern(SAID_OF, text);
        List<Attribution> named = attributions.stream()
                .filter(it -> !it.source().isEmpty()
                        || saidOf.stream().noneMatch(other -> other.whole().overlaps(it.whole())))
                .toList();
        List<Attribution> nouns = byPattern(NOUN, text).stream()
                .filter(noun -> isFree(noun.cue().getFirst(), attributions))
                .toList();
        List<Attribution> all = new ArrayList<>(named);
        all.addAll(nouns);
        saidOf.stream().filter(it -> isFree(it.cue().getFirst(), named)).forEach(all::add);
        List<Span> quotes = QuotationMarks.of(text);
        List<Attribution> others = List.copyOf(all);
        for (Span sentence : sentences.all()) {
            inSentence(text, ParagraphSplitter.trimmed(text, sentence), quotes, others)
                    .ifPresent(all::add);
        }
        all.sort(Comparator.comparingInt(Attribution::start));
        return List.copyOf(all);
    }

    private static boolean isFree(Span cue, List<Attribution> attributions) {
        return attributions.stream().flatMap(it -> it.cue().stream()).noneMatch(cue::overlaps);
    }

    private static List<Attribution> byPattern(Pattern pattern, String text) {
        List<Attribution> found = new ArrayList<>();
        Matcher stand = pattern.matcher(text);
        while (stand.find()) {
            Span source = new Span(stand.start("source"), stand.end("source"));
            Span cue = new Span(stand.start("cue"), stand.end("cue"));
            Span content = ParagraphSplitter.trimmed(text, new Span(stand.start("content"), stand.end("content")));
            found.add(new Attribution(List.of(source), List.of(cue), List.of(content), false));
        }
        return found;
    }

    /** The first stand of a sentence whose clause begins with somebody, and that no other attribution has. */
    private static Optional<Attribution> inSentence(
            String text, Span sentence, List<Span> quotes, List<Attribution> others) {
        Matcher stand =
                STAND.matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true);
        while (stand.find()) {
            Span words = new Span(stand.start(), stand.end());
            Optional<Attribution> found =
                    quotes.stream().anyMatch(words::overlaps) ? Optional.empty() : at(text, sentence, words, others);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Attribution> at(String text, Span sentence, Span stand, List<Attribution> others) {
        int first = Math.max(sentence.start(), stand.start() - FARTHEST_SOURCE);
        Matcher clause = CLAUSE.matcher(text.substring(first, stand.start()));
        int start = first;
        while (clause.find()) {
            start = first + clause.end();
        }
        // An apposition between somebody and the verb belongs to the source: "Tolver, the minister, rejects it".
        Optional<Span> source = source(text, start, stand.start()).or(() -> source(text, first, stand.start()));
        int last = Math.min(sentence.end(), stand.end() + LONGEST_CONTENT);
        Matcher stop = STOP.matcher(text).region(stand.end(), last);
        int end = stop.find() ? stop.start() : last;
        return source.flatMap(who -> {
            int next = others.stream()
                    .mapToInt(Attribution::start)
                    .filter(it -> it >= stand.end())
                    .min()
                    .orElse(end);
            Span content =
                    ParagraphSplitter.trimmed(text, new Span(stand.end(), Math.max(stand.end(), Math.min(end, next))));
            Attribution told = new Attribution(
                    List.of(who),
                    List.of(ParagraphSplitter.trimmed(text, new Span(who.end(), stand.end()))),
                    List.of(content),
                    false);
            boolean free = others.stream().map(Attribution::whole).noneMatch(told.whole()::overlaps);
            return free && content.length() >= SHORTEST_CONTENT ? Optional.of(told) : Optional.empty();
        });
    }

    private static Optional<Span> source(String text, int start, int end) {
        String words = text.substring(start, end);
        Matcher help = HELP.matcher(words);
        Span named = ParagraphSplitter.trimmed(text, new Span(start, help.find() ? start + help.start() : end));
        Matcher relative = RELATIVE.matcher(named.of(text));
        Span source = relative.find() ? new Span(named.start(), named.start() + relative.start()) : named;
        String who = source.of(text);
        boolean somebody = source.length() > 1
                && source.length() <= LONGEST_SOURCE
                && SOMEBODY.matcher(who).find()
                && !NO_SOURCE.matcher(who).find();
        return somebody ? Optional.of(source) : Optional.empty();
    }
}
