package org.demarche.extract.attribution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.TimeLimit;
import org.demarche.io.Resources;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the model where it cannot run. In each sentence it takes the first reporting verb outside quotation marks, the words
 * before it as the source (after a quotation, the words behind it), and the quotation or the rest of the sentence as the content.
 */
final class RuleTagger implements AttributionTagger {

    private static final String VERBS = "/org/demarche/extract/attribution/cue-verbs.txt";
    private static final int LONGEST_SOURCE = 160;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");
    private static final Pattern ACCORDING = Pattern.compile("\\b[Aa]ccording to\\b");
    private static final Pattern SOURCE =
            Pattern.compile("\\p{Lu}|\\b(he|she|they|it|who|[Tt]he|an?|his|her|its|their)\\b");
    private static final Pattern AFTER_QUOTATION = Pattern.compile(
            "\\s+(\\p{Lu}[\\p{L}.'’-]*(\\s+(of\\s+)?\\p{Lu}[\\p{L}.'’-]*){0,8}|the\\s+[\\p{L}\\s'’-]{2,60})");
    private static final Pattern AUXILIARY =
            Pattern.compile("(\\s+(has|have|had|is|are|was|were|also|later|then))+\\s*$");
    private static final Pattern CLAUSE_START = Pattern.compile("[,;:–—]\\s|[”\"]\\s|\\b(and|but|while|as)\\s");

    /** Verbs of saying, thinking and taking a position, in every form that marks an attribution. */
    private final Set<String> verbs = verbsOfSaying();

    private static Set<String> verbsOfSaying() {
        return new String(Resources.bytes(VERBS), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Pattern.compile(" ").splitAsStream(line))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String description() {
        return "rules";
    }

    @Override
    public List<Attribution> attributions(AnalysedText text, TimeLimit limit) {
        List<Attribution> found = new ArrayList<>();
        for (Span sentence : text.sentences().all()) {
            limit.check();
            inSentence(text.text(), sentence, text.quotations().overlapping(sentence))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Attribution> inSentence(String text, Span sentence, List<Span> inside) {
        Optional<Attribution> according = according(text, sentence);
        if (according.isPresent()) {
            return according;
        }
        Matcher word = WORD.matcher(text).region(sentence.start(), sentence.end());
        while (word.find()) {
            Span cue = new Span(word.start(), word.end());
            boolean quoted = inside.stream().anyMatch(quote -> quote.contains(cue));
            if (!quoted && verbs.contains(word.group().toLowerCase(Locale.ROOT))) {
                Optional<Attribution> found = at(text, sentence, cue, inside);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Attribution> according(String text, Span sentence) {
        Matcher cue = ACCORDING.matcher(text).region(sentence.start(), sentence.end());
        if (!cue.find()) {
            return Optional.empty();
        }
        int comma = text.indexOf(',', cue.end(), sentence.end());
        boolean first = cue.start() == sentence.start() && comma > 0;
        Span source =
                new Span(cue.end(), first ? comma : withoutStop(text, sentence).end()).trimmed(text);
        Span content = first
                ? new Span(comma + 1, sentence.end())
                : new Span(sentence.start(), Math.max(sentence.start(), cue.start()));
        return attribution(text, source, new Span(cue.start(), cue.end()), List.of(content));
    }

    private static Optional<Attribution> at(String text, Span sentence, Span cue, List<Span> quotes) {
        Span before = sourceBefore(text, sentence, cue, quotes);
        if (before == null) {
            Matcher after = AFTER_QUOTATION.matcher(text).region(cue.end(), sentence.end());
            boolean follows = quotes.stream().anyMatch(quote -> quote.end() <= cue.start());
            return follows && after.lookingAt()
                    ? attribution(text, new Span(after.start(1), after.end(1)), cue, quotes)
                    : Optional.empty();
        }
        List<Span> contents = quotes;
        if (quotes.isEmpty()) {
            Span rest = new Span(cue.end(), withoutStop(text, sentence).end()).trimmed(text);
            Span lead = new Span(sentence.start(), Math.max(sentence.start(), before.start()));
            contents = List.of(rest.length() > 20 ? rest : lead);
        } else if (quotes.stream().allMatch(quote -> quote.start() > cue.end())) {
            contents = List.of(new Span(cue.end(), sentence.end()).trimmed(text));
        }
        return attribution(text, before, cue, contents);
    }

    /** The words before a cue, back to the start of its clause, if they can be a source. */
    private static @Nullable Span sourceBefore(String text, Span sentence, Span cue, List<Span> quotes) {
        int start = sentence.start();
        for (Span quote : quotes) {
            start = quote.end() <= cue.start() ? Math.max(start, quote.end()) : start;
        }
        String before = text.substring(start, cue.start());
        Matcher auxiliary = AUXILIARY.matcher(before);
        int end = auxiliary.find() ? start + auxiliary.start() : cue.start();
        Matcher clause = CLAUSE_START.matcher(text).region(start, end);
        int clauseStart = start;
        while (clause.find()
                && !SOURCE.matcher(text.substring(start, clause.start())).find()) {
            clauseStart = clause.end();
        }
        Span source = new Span(clauseStart, Math.max(clauseStart, end)).trimmed(text);
        boolean actor = source.length() > 1
                && source.length() < LONGEST_SOURCE
                && SOURCE.matcher(source.of(text)).find();
        return actor ? source : null;
    }

    private static Optional<Attribution> attribution(String text, Span source, Span cue, List<Span> contents) {
        List<Span> trimmed = contents.stream()
                .map(content -> content.trimmed(text))
                .filter(content -> content.length() > 0)
                .toList();
        return trimmed.isEmpty() || source.length() == 0
                ? Optional.empty()
                : Optional.of(new Attribution(List.of(source), List.of(cue), trimmed, false));
    }

    private static Span withoutStop(String text, Span sentence) {
        boolean stop = sentence.length() > 0 && ".!?".indexOf(text.charAt(sentence.end() - 1)) >= 0;
        return stop ? new Span(sentence.start(), sentence.end() - 1) : sentence;
    }

    @Override
    public void close() {
        // Holds no resources.
    }
}
