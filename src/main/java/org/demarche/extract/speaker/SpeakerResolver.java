package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.Quotes;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;

/**
 * Finds the speaker of each attribution, reading from the top: by name, by surname, by what is known of somebody ("the former
 * diplomat"), or by a pronoun. Nobody is made up: every name is a stretch of the text.
 */
public final class SpeakerResolver {

    private static final Pattern HE_OR_SHE = Pattern.compile("(?i)^(he|she)$");
    private static final Pattern IT_OR_THEY = Pattern.compile("(?i)^(it|they|which)$");
    private static final Pattern THEIRS = Pattern.compile("(?i)^(its|their)$");
    private static final Pattern WE = Pattern.compile("(?i)^(we|us|our)$");
    private static final Pattern SOME = Pattern.compile("(?i)^(an?|one|some|several|many|two|three)\\s");
    private static final Pattern INSTITUTION = Pattern.compile(Names.INSTITUTION);
    private static final Pattern FOR_WHOM =
            Pattern.compile("(?i)\\b(?:for|of|from|at|with|in)\\s+((?:the\\s+|its\\s+)?[\\p{L}'’. -]+)$");
    private static final Pattern WHOSE = Pattern.compile("(?i)^(its|their)\\s");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*(?:-\\p{L}+)*");

    private final String text;
    private final List<Attribution> attributions;
    private final List<Span> quotes;
    private final Cast cast;
    private final Mentions mentions = new Mentions();
    private final References references;
    private final Introductions introductions;

    private SpeakerResolver(String text, List<Attribution> attributions, KnownNames known) {
        this.text = text;
        this.attributions = attributions.stream()
                .sorted(Comparator.comparingInt(Attribution::start))
                .toList();
        this.quotes = Quotes.of(text);
        this.cast = new Cast(text, known);
        Sentences sentences = Sentences.of(text);
        this.references = new References(text, sentences, cast, mentions);
        this.introductions = new Introductions(text, sentences, this.attributions, known, cast, mentions, references);
    }

    /**
     * What came out.
     *
     * @param attributed the attributions with their speakers, in reading order
     * @param speakers everybody who was met
     */
    public record Result(List<Attributed> attributed, List<Speaker> speakers) {}

    /** Resolves the sources of an article's attributions. */
    public static Result resolve(String text, List<Attribution> attributions, KnownNames known) {
        SpeakerResolver resolver = new SpeakerResolver(text, attributions, known);
        resolver.introductions.meetEverybody();
        List<Attributed> attributed = new ArrayList<>();
        for (Attribution attribution : resolver.attributions) {
            attributed.add(resolver.resolve(attribution));
        }
        return new Result(attributed, List.copyOf(resolver.cast.all()));
    }

    private Attributed resolve(Attribution attribution) {
        if (attribution.source().isEmpty()) {
            return new Attributed(attribution, Optional.empty(), "", "the text does not say who", 0);
        }
        Span source = attribution.source().getFirst();
        Found found = find(source);
        found.speaker().ifPresent(speaker -> mentions.add(source.start(), speaker));
        return new Attributed(attribution, found.speaker(), source.of(text), found.basis(), found.confidence());
    }

    private record Found(Optional<Speaker> speaker, String basis, double confidence) {
        static Found of(Speaker speaker, String basis, double confidence) {
            return new Found(Optional.of(speaker), basis, confidence);
        }
    }

    private Found find(Span source) {
        String words = source.of(text).strip();
        if (HE_OR_SHE.matcher(words).matches()) {
            return heOrShe(source, words);
        }
        if (THEIRS.matcher(words).matches()) {
            return references
                    .nearestParty(source.start())
                    .map(it -> Found.of(it, "the institution or state named last before \"" + words + "\"", 0.8))
                    .orElseGet(() -> new Found(Optional.empty(), "nobody whose it is", 0));
        }
        if (WE.matcher(words).matches() && quotes.stream().noneMatch(quote -> quote.contains(source))) {
            return mentions.lastBefore(source.start(), it -> it.kind() == Speaker.Kind.INSTITUTION)
                    .map(it -> Found.of(it, "the institution whose text this is", 0.8))
                    .orElseGet(() -> new Found(Optional.empty(), "a pronoun without anybody before it", 0));
        }
        if (IT_OR_THEY.matcher(words).matches()) {
            return mentions.lastBefore(source.start(), it -> it.kind() != Speaker.Kind.PERSON)
                    .map(it -> Found.of(it, "the last institution or state mentioned before \"" + words + "\"", 0.6))
                    .orElseGet(() -> new Found(Optional.empty(), "a pronoun without anybody before it", 0));
        }
        for (Span name : Names.in(text, source)) {
            Optional<Speaker> person = introductions.person(name);
            if (person.isPresent()) {
                return Found.of(person.get(), "the name", 0.97);
            }
        }
        return named(source, words).orElseGet(() -> byDescription(source, words));
    }

    private Found heOrShe(Span source, String pronoun) {
        Speaker.Gender gender = pronoun.equalsIgnoreCase("he") ? Speaker.Gender.HE : Speaker.Gender.SHE;
        Optional<Speaker> last = mentions.lastBefore(
                source.start(),
                it -> (it.kind() == Speaker.Kind.PERSON || it.kind() == Speaker.Kind.UNNAMED)
                        && (it.gender() == gender || it.gender() == Speaker.Gender.UNKNOWN));
        last.ifPresent(it -> it.calledAs(gender));
        return last.map(it -> Found.of(it, "the last person mentioned before \"" + pronoun + "\"", 0.85))
                .orElseGet(() -> new Found(Optional.empty(), "a pronoun without anybody before it", 0));
    }

    /** Institutions and states by name, and those called by a single name that nobody has introduced. */
    private Optional<Found> named(Span source, String words) {
        List<Span> names = Names.in(text, source);
        boolean description = SOME.matcher(words).find();
        if (names.isEmpty() || description) {
            return Optional.empty();
        }
        Span name = names.getFirst();
        boolean ledByRole = WORD.matcher(text.substring(name.end(), source.end()))
                .results()
                .anyMatch(word -> WordList.isRole(word.group()));
        Matcher longer = INSTITUTION.matcher(text).region(name.start(), source.end());
        String institution = longer.lookingAt() ? longer.group() : name.of(text);
        Optional<Speaker> found = cast.institutionOrState(References.withoutOwner(institution), name)
                .or(() -> cast.institutionOrState(name.of(text), name));
        if (found.isPresent()) {
            double confidence = ledByRole ? 0.7 : 0.9;
            return Optional.of(Found.of(
                    found.get(),
                    ledByRole ? "the institution or state of the one who speaks" : "the name",
                    confidence));
        }
        boolean single = source.equals(name) && !name.of(text).contains(" ") && name.length() > 2;
        return single
                ? Optional.of(Found.of(
                        cast.speaker(Speaker.Kind.PERSON, name.of(text), name), "a name that nothing introduces", 0.6))
                : Optional.empty();
    }

    private Found byDescription(Span source, String words) {
        if (References.isDefinite(words) && !WHOSE.matcher(words).find()) {
            Optional<Speaker> meant = references.described(words, source);
            if (meant.isPresent()) {
                return Found.of(meant.get(), "what \"" + words + "\" can mean here", 0.75);
            }
        }
        Optional<String> head = References.head(words);
        Matcher whom = FOR_WHOM.matcher(words);
        Matcher whose = WHOSE.matcher(words);
        Speaker.Kind kind = head.filter(WordList::isPluralRole).isPresent() || head.isEmpty()
                ? Speaker.Kind.COLLECTIVE
                : Speaker.Kind.UNNAMED;
        Speaker unnamed = cast.speaker(kind, words, source);
        if (whose.find()) {
            references.owner(whose.group(1), source, unnamed).ifPresent(unnamed::speaksFor);
        } else if (whom.find()) {
            references.owner(whom.group(1), source, unnamed).ifPresent(unnamed::speaksFor);
        }
        return Found.of(unnamed, "a description without a name", 0.8);
    }
}
