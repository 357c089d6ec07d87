package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.extract.stance.WordForms;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.SpanIndex;

/**
 * Finds the stances of others in what somebody reports: "according to the mayor, the county will close the port", "he said the union
 * had rejected the offer". A tagger of attributions gives these words to the speaker alone.
 */
public final class ReportedWithin {

    /** Somebody else at the start of a clause: "the county", "its union", "Osmark". */
    private static final Pattern SOMEBODY = Pattern.compile(
            "^(?:that\\s+)?(?<who>(?:(?:[Tt]he|its|their|an?)\\s+(?!(?:latter|former|others?|rest|fact|move|deal|bill|plan|idea|proposal|case|matter|issue|law|decision|work|building|project|talks)\\s)[\\p{L}'’-]+(?:\\s+\\p{L}[\\p{L}.'’-]*){0,5}?"
                    + "|(?!(?:I|We|He|She|It|They|You|The|This|That|These|Those|There|If|In|On|At|But|And|What|When|While|Nobody|Some|Many|Most)\\s)\\p{Lu}[\\p{L}\\p{N}.'’-]*(?:\\s+\\p{Lu}[\\p{L}.'’-]*){0,5})(?:\\s+(?:of|for)\\s+(?:the\\s+)?\\p{Lu}[\\p{L}.'’-]+)?)"
                    + "(?:\\s+(?:also|still|now|has|have|had|already|repeatedly|both))*\\s+(?:(?<stance>"
                    + ReportedStances.STANCE.pattern()
                    + ")|(?:will|would|(?:is|are|was|were) (?:going|planning|preparing|seeking|trying) to|plans? to|planned to|intend(?:s|ed)? to)(?:\\s+(?:not|never))?\\s+(?:\\p{L}+ly\\s+)?(?<deed>\\p{Ll}+))\\b");
    /** Verbs in the subject: then it is no name, and what follows is another clause. */
    private static final Pattern CLAUSE = Pattern.compile(
            "(?i)\\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|said|says|if|unless|when|because|that|to|who|which|and then)\\b");
    /** What somebody wishes or fears of others is not their own will. */
    private static final Pattern WISH = Pattern.compile(
            "(?i)\\b(?:hop|wish|want|urg|demand|insist|call|expect|fear|warn|doubt|predict|believ|think|thought|ask|suggest|pray|worr|threat|accus|den(?:y|ie)|estimat)");

    /** Somebody without a name may be the speaker's own side, unless the speaker only reports: "said the union would sign". */
    private static final Pattern REPORT = Pattern.compile("(?i)according to|report|reveal|disclos");

    private static final Pattern ARTICLE = Pattern.compile("^(?:[Tt]he|its|their|an?)\\s+\\p{Ll}");
    private static final Pattern NEXT_CLAUSE = Pattern.compile(",?\\s+(?:and|but)\\s+that\\s+|;\\s+");

    private static final int LONGEST_CLAUSE = 400;

    private ReportedWithin() {}

    /** Adds the stances of others to the attributions that report them. The result is in reading order. */
    public static List<Attribution> addTo(List<Attribution> attributions, AnalysedText text) {
        SpanIndex sources = SpanIndex.of(
                attributions.stream().flatMap(it -> it.source().stream()).toList());
        List<Attribution> all = new ArrayList<>(attributions);
        for (Attribution outer : attributions) {
            for (Span content : outer.content()) {
                clauses(content, text)
                        .flatMap(clause -> at(clause, outer, text.text()).stream())
                        .filter(it -> !sources.overlaps(it.source().getFirst()))
                        .forEach(all::add);
            }
        }
        all.sort(Comparator.comparingInt(Attribution::start));
        return List.copyOf(all);
    }

    /** The sentences of a content outside of quotation marks. */
    private static Stream<Span> clauses(Span content, AnalysedText text) {
        return text.sentences().overlapping(content).stream()
                .map(it -> new Span(
                        Math.max(it.start(), content.start()),
                        Math.min(
                                Math.min(it.end(), content.end()),
                                Math.max(it.start(), content.start()) + LONGEST_CLAUSE)))
                .filter(it -> it.length() > 0)
                .flatMap(it -> split(it, text.text()))
                .map(it -> it.trimmed(text.text()))
                .filter(it -> it.length() > 0 && !text.quotations().overlaps(it));
    }

    private static Stream<Span> split(Span sentence, String text) {
        List<Span> clauses = new ArrayList<>();
        Matcher next = NEXT_CLAUSE.matcher(text).region(sentence.start(), sentence.end());
        int start = sentence.start();
        while (next.find()) {
            clauses.add(new Span(start, Math.max(start, next.start())));
            start = next.end();
        }
        clauses.add(new Span(start, Math.max(start, sentence.end())));
        return clauses.stream();
    }

    private static Optional<Attribution> at(Span clause, Attribution outer, String text) {
        String words = clause.of(text);
        Matcher who = SOMEBODY.matcher(words);
        if (!who.find()
                || CLAUSE.matcher(who.group("who")).find()
                || (who.group("deed") != null && !WordForms.isAction(who.group("deed")))) {
            return Optional.empty();
        }
        boolean wish =
                outer.cue().stream().anyMatch(cue -> WISH.matcher(cue.of(text)).find());
        boolean unnamed = ARTICLE.matcher(who.group("who")).find()
                && outer.cue().stream()
                        .noneMatch(cue -> REPORT.matcher(cue.of(text)).find());
        boolean same = outer.source().stream().anyMatch(it -> it.of(text).contains(who.group("who")));
        if (same || wish || unnamed) {
            return Optional.empty();
        }
        Span source = span(clause, who.start("who"), who.end("who"));
        boolean stance = who.group("stance") != null;
        // The will of somebody is read in the clause with its subject.
        List<Span> cue = stance
                ? List.of(new Span(source.end(), clause.start() + who.end("stance")).trimmed(text))
                : outer.cue();
        Span said = stance
                ? new Span(cue.getFirst().end(), clause.end()).trimmed(text)
                : new Span(source.start(), clause.end());
        return said.length() > 2
                ? Optional.of(new Attribution(List.of(source), cue, List.of(said), false))
                : Optional.empty();
    }

    private static Span span(Span clause, int start, int end) {
        return new Span(clause.start() + start, clause.start() + end);
    }
}
