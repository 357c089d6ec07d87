package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.text.Paragraphs;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;

/**
 * Stands that an article tells without that anybody speaks: "The reply offered talks", "Osmark rejects arbitration". A tagger of
 * attributions passes many of them over; here rules look for them in the sentences in which it has found nothing.
 */
public final class ToldStands {

    private static final Set<String> VERBS = Set.of(
            "accepts",
            "accepted",
            "agreed",
            "backs",
            "backed",
            "declines",
            "declined",
            "demands",
            "demanded",
            "favours",
            "favors",
            "offers",
            "offered",
            "opposes",
            "opposed",
            "pledges",
            "prefers",
            "preferred",
            "pledged",
            "proposes",
            "proposed",
            "refuses",
            "refused",
            "rejects",
            "rejected",
            "supports",
            "supported",
            "urges",
            "urged",
            "wants",
            "welcomes",
            "welcomed");

    private static final RuleTagger RULES = new RuleTagger(VERBS);

    /** Nouns that tell of a stand, behind a name: "Washington's refusal to shut the door", "its demand for an end". */
    private static final Pattern NOUN = Pattern.compile(
            "(?<source>(?<![\\p{L}’'-])(?:\\p{Lu}[\\p{L}.]*(?:\\s+(?:of\\s+(?:the\\s+)?)?\\p{Lu}[\\p{L}.]*){0,8}(?=['’])|its|their))(?:['’]s?)?\\s+(?:\\p{Ll}+\\s+)?"
                    + "(?<cue>(?:refusal|reluctance|willingness|readiness|pledge|promise|offer|demands?|calls?|opposition|objections?"
                    + "|rejection|support|insistence)\\s+(?:to|of|for|on|that))\\s+(?<content>[^.;:”\"\\n]{8,300}?)"
                    + "(?=[.;:”\"\\n]|,|\\s(?:but|while|who|which|said|told|is|was|has|had|would|will|and (?:\\p{Ll}+ly|that|its|the))\\b|$)");

    private ToldStands() {}

    /** Some attributions with the told stands of the other sentences, in reading order. */
    public static List<Attribution> addTo(List<Attribution> attributions, String text) {
        Sentences sentences = Sentences.of(text);
        List<Attribution> nouns = byNouns(attributions, text);
        List<Attribution> all = new ArrayList<>(attributions);
        all.addAll(nouns);
        for (Attribution told : RULES.attributions(text)) {
            boolean passedOver = attributions.stream()
                    .noneMatch(known ->
                            told.whole().overlaps(known.whole()) || sentences.areOne(told.start(), known.start()));
            // "Its demands for": a noun, though it looks like a verb.
            boolean noun = nouns.stream()
                    .anyMatch(it -> it.cue().getFirst().overlaps(told.cue().getFirst()));
            if (passedOver && !noun) {
                all.add(told);
            }
        }
        all.sort(Comparator.comparingInt(Attribution::start));
        return List.copyOf(all);
    }

    private static List<Attribution> byNouns(List<Attribution> attributions, String text) {
        List<Attribution> found = new ArrayList<>();
        Matcher noun = NOUN.matcher(text);
        while (noun.find()) {
            Span cue = new Span(noun.start("cue"), noun.end("cue"));
            Span content = Paragraphs.trimmed(text, new Span(noun.start("content"), noun.end("content")));
            boolean tagged =
                    attributions.stream().flatMap(it -> it.cue().stream()).anyMatch(cue::overlaps);
            if (!tagged) {
                Span source = new Span(noun.start("source"), noun.end("source"));
                found.add(new Attribution(List.of(source), List.of(cue), List.of(content), false));
            }
        }
        return found;
    }
}
