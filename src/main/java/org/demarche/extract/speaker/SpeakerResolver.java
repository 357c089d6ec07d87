package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.SpanIndex;

/**
 * Finds the speaker of each attribution in reading order: by name, by surname, by a description ("the former diplomat") or by a
 * pronoun. Every name is taken from the text.
 */
public final class SpeakerResolver {

    private static final Pattern HE_OR_SHE = Pattern.compile("(?i)^(?<he>he|his|him)$|^(?:she|her)$");
    private static final Pattern IT_OR_THEY = Pattern.compile("(?i)^(it|they)$");
    private static final Pattern I = Pattern.compile("I|[Mm]e|[Mm]y|myself");
    private static final Pattern RELATIVE = Pattern.compile("(?i)^(?:who|which|whose)\\b.*", Pattern.DOTALL);
    private static final Pattern OWNING = Pattern.compile("['’]s?\\s+(?<owned>\\p{L}+)");
    private static final Pattern OWN_STAFF = Pattern.compile("office|camp|campaign|team|entourage|aides|circle");
    private static final Pattern THEIRS = Pattern.compile("(?i)^(its|their)$");
    private static final Pattern WE = Pattern.compile("(?i)^(we|us|our)$");
    private static final Pattern SOME = Pattern.compile("(?i)^(an?|one|some|several|many|two|three)\\s");
    private static final Pattern INSTITUTION = Pattern.compile(ProperNames.INSTITUTION);
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*(?:-\\p{L}+)*");

    private final AnalysedText analysed;
    private final String text;
    private final List<Attribution> attributions;
    private final Sentences sentences;
    private final SpeakerRegistry registry;
    private final SpeakerMentions mentions = new SpeakerMentions();
    private final Coreference references;
    private final SpeakerFinder finder;
    private final UnquotedSpeech monologues;
    private final SourceDescriptions descriptions;
    private final Map<Span, Speaker> labelled = new HashMap<>();

    private SpeakerResolver(AnalysedText analysed, List<Attribution> attributions, CorpusActors known) {
        this.analysed = analysed;
        this.text = analysed.text();
        this.monologues = UnquotedSpeech.of(analysed);
        this.attributions = monologues.addTo(attributions);
        this.registry = new SpeakerRegistry(text, known);
        this.sentences = analysed.sentences();
        this.references = new Coreference(analysed, registry, mentions);
        this.finder = new SpeakerFinder(analysed, this.attributions, known, registry, mentions, references);
        this.descriptions = new SourceDescriptions(analysed, registry, mentions, references, finder);
    }

    /**
     * The result.
     *
     * @param attributed the attributions with their speakers, in reading order
     * @param speakers the speakers in the order of their first mention
     * @param nested the sources of statements within others
     */
    public record Result(List<ResolvedAttribution> attributed, List<Speaker> speakers, SpanIndex nested) {}

    /** Resolves the sources of an article's attributions. */
    public static Result resolve(AnalysedText text, List<Attribution> attributions, CorpusActors known) {
        SpeakerResolver resolver = new SpeakerResolver(text, attributions, known);
        resolver.addLabels();
        resolver.finder.findAll(resolver.monologues::isLabel);
        List<ResolvedAttribution> attributed = new ArrayList<>();
        for (Attribution attribution : resolver.attributions) {
            attributed.add(resolver.resolve(attribution));
        }
        List<ResolvedAttribution> nested = NestedStatements.of(resolver.text, attributed);
        return new Result(
                nested,
                List.copyOf(resolver.registry.all()),
                SpanIndex.of(NestedStatements.sources(resolver.text, nested).toList()));
    }

    /** The person in whose turn or article the attribution stands. */
    private Optional<Speaker> speech(Attribution attribution) {
        return attribution.cue().stream()
                .findFirst()
                .flatMap(monologues::speakerAt)
                .flatMap(this::named);
    }

    /** Registers who speaks in the turns of a transcript, by the labels. */
    private void addLabels() {
        for (TurnLabel label : monologues.labels()) {
            Optional<Speaker> spelledOut = introduced(label);
            boolean body =
                    spelledOut.isEmpty() && label.post().isEmpty() && PostReader.looksLikeInstitution(label.person());
            Speaker speaker = spelledOut.isPresent()
                    ? spelledOut.get()
                    : body
                            ? registry.institution(label.person())
                            : registry.person(label.person())
                                    .filter(met -> met.name().endsWith(label.person()))
                                    .orElseGet(() -> registry.speaker(Speaker.Kind.PERSON, label.person()));
            label.post().ifPresent(speaker::addPost);
            label.post().flatMap(Post::institution).ifPresent(registry::institution);
            TurnLabel.gender(text, label).ifPresent(speaker::calledAs);
            mentions.add(label.name().start(), speaker);
            labelled.put(label.name(), speaker);
        }
    }

    /** "Sand" and "RS" for Robert Sand, whom the text names in front of the first turn. */
    private Optional<Speaker> introduced(TurnLabel label) {
        Span head = new Span(0, monologues.labels().getFirst().name().start());
        String called = label.person();
        return called.contains(" ") || label.post().isPresent()
                ? Optional.empty()
                : analysed.names(head).stream()
                        .map(name -> PersonNames.personIn(name.of(text)))
                        .filter(Objects::nonNull)
                        .filter(name -> ProperNames.surname(name).equalsIgnoreCase(called)
                                || ProperNames.initials(name).equals(called))
                        .findFirst()
                        .map(name -> registry.speaker(Speaker.Kind.PERSON, name));
    }

    private ResolvedAttribution resolve(Attribution attribution) {
        if (attribution.source().isEmpty()) {
            return new ResolvedAttribution(
                    attribution,
                    Optional.empty(),
                    "",
                    "the text does not name a source",
                    0,
                    List.of(),
                    Optional.empty());
        }
        Span source = attribution.source().getFirst();
        List<Speaker> together = together(source);
        FoundSpeaker found = together.isEmpty()
                ? find(source)
                : FoundSpeaker.of(together.getFirst(), "the first of the names", 0.95);
        if (!I.matcher(source.of(text)).matches()) {
            // "He" never refers to the person who says "I".
            found.speaker().ifPresent(speaker -> mentions.add(source.start(), speaker));
        }
        return new ResolvedAttribution(
                attribution,
                found.speaker(),
                source.of(text),
                found.basis(),
                found.confidence(),
                together,
                speech(attribution));
    }

    /** All who speak, if the source lists several names and each of them is known. */
    private List<Speaker> together(Span source) {
        List<Span> names = JointSource.of(text, source, analysed.names(source));
        List<Speaker> known = names.stream()
                .flatMap(name -> finder.person(name).or(() -> registry.listed(name.of(text))).stream())
                .distinct()
                .toList();
        return known.size() == names.size() ? known : List.of();
    }

    private Optional<Speaker> named(Span name) {
        return Optional.ofNullable(labelled.get(name)).or(() -> finder.person(name));
    }

    private FoundSpeaker find(Span source) {
        if (labelled.containsKey(source)) {
            return FoundSpeaker.of(labelled.get(source), "the label of the turn", 0.97);
        }
        String words = source.of(text).strip();
        boolean first = I.matcher(words).matches() || WE.matcher(words).matches();
        Optional<Speaker> own = first ? monologues.speakerAt(source).flatMap(this::named) : Optional.empty();
        if (own.isPresent()) {
            return FoundSpeaker.of(own.get(), "the person who says \"" + words + "\"", 0.9);
        }
        Matcher pronoun = HE_OR_SHE.matcher(words);
        if (pronoun.matches()) {
            return heOrShe(source, words, pronoun.group("he") != null ? Speaker.Gender.HE : Speaker.Gender.SHE);
        }
        if (RELATIVE.matcher(words).matches()) {
            return references
                    .namedBefore(source.start(), finder)
                    .map(it -> FoundSpeaker.of(it, "the name right before \"" + words + "\"", 0.85))
                    .orElseGet(() -> FoundSpeaker.none("no name before it"));
        }
        if (THEIRS.matcher(words).matches()) {
            return references
                    .nearestParty(source.start())
                    .map(it -> FoundSpeaker.of(it, "the last institution or state before \"" + words + "\"", 0.8))
                    .orElseGet(() -> FoundSpeaker.none("no antecedent"));
        }
        if (WE.matcher(words).matches() && !analysed.quotations().covers(source)) {
            return mentions.lastBefore(source.start(), it -> it.kind() == Speaker.Kind.INSTITUTION)
                    .map(it -> FoundSpeaker.of(it, "the institution that publishes the text", 0.8))
                    .orElseGet(() -> FoundSpeaker.none("no antecedent"));
        }
        if (IT_OR_THEY.matcher(words).matches()) {
            return mentions.antecedent(source.start(), sentences, it -> it.kind() != Speaker.Kind.PERSON)
                    .map(it -> FoundSpeaker.of(it, "the institution or state mentioned before \"" + words + "\"", 0.6))
                    .orElseGet(() -> FoundSpeaker.none("no antecedent"));
        }
        for (Span name : analysed.names(source)) {
            Optional<Speaker> person = isOwner(name, source) ? Optional.empty() : finder.person(name);
            if (person.isPresent()) {
                return FoundSpeaker.of(person.get(), "the name", 0.97);
            }
        }
        return named(source, words).orElseGet(() -> descriptions.of(source, words));
    }

    /** In "Arraial's spokeswoman" somebody else speaks; "Haller's office" speaks for Haller. */
    private boolean isOwner(Span name, Span source) {
        Matcher owning = OWNING.matcher(text).region(name.end(), source.end());
        return owning.lookingAt() && !OWN_STAFF.matcher(owning.group("owned")).matches();
    }

    private FoundSpeaker heOrShe(Span source, String pronoun, Speaker.Gender gender) {
        Optional<Speaker> nearest = mentions.lastBefore(
                source.start(),
                it -> (it.kind() == Speaker.Kind.PERSON || it.kind() == Speaker.Kind.UNNAMED)
                        && (it.gender() == gender || it.gender() == Speaker.Gender.UNKNOWN));
        // "A shareholder" is less likely to be meant than somebody with a name who is called "he".
        Optional<Speaker> last = nearest.filter(
                        it -> it.kind() == Speaker.Kind.PERSON || it.gender() != Speaker.Gender.UNKNOWN)
                .or(() -> mentions.lastBefore(
                        source.start(), it -> it.kind() == Speaker.Kind.PERSON && it.gender() == gender))
                .or(() -> nearest);
        last.ifPresent(it -> it.calledAs(gender));
        return last.map(it -> FoundSpeaker.of(it, "the last person mentioned before \"" + pronoun + "\"", 0.85))
                .orElseGet(() -> FoundSpeaker.none("no antecedent"));
    }

    /** Institutions and states by name, and people who are introduced by a single name. */
    private Optional<FoundSpeaker> named(Span source, String words) {
        List<Span> names = analysed.names(source);
        boolean description = SOME.matcher(words).find();
        Optional<NationalSource> national = NationalSource.of(words);
        if (national.isPresent() && !national.get().isStaff()) {
            return national(national.get(), source, names);
        }
        if (names.isEmpty() || description) {
            return Optional.empty();
        }
        Span name = names.getFirst();
        boolean ledByRole = WORD.matcher(text.substring(name.end(), source.end()))
                .results()
                .anyMatch(word -> WordList.isRole(word.group()));
        Matcher longer = INSTITUTION.matcher(text).region(name.start(), source.end());
        String institution = longer.lookingAt() ? longer.group() : name.of(text);
        Optional<Speaker> met =
                WordList.isOrganisation(institution) ? references.called(institution, source) : Optional.empty();
        Optional<Speaker> found = met.or(() -> registry.institutionOrState(Coreference.withoutOwner(institution)))
                .or(() -> registry.institutionOrState(name.of(text)));
        if (found.isPresent()) {
            double confidence = ledByRole ? 0.7 : 0.9;
            return Optional.of(FoundSpeaker.of(
                    found.get(), ledByRole ? "the institution or state of the speaker" : "the name", confidence));
        }
        return source.equals(name) ? Optional.of(descriptions.unknown(name.of(text), name.start())) : Optional.empty();
    }

    /** "The Iraqi government" is Iraq; in "U.S. automaker Chrysler" the company speaks, and in "a U.S. judge" nobody with a name. */
    private Optional<FoundSpeaker> national(NationalSource national, Span source, List<Span> names) {
        if (national.isBodyOfState()) {
            return registry.nation(national.nation()).map(it -> FoundSpeaker.of(it, "the state of the body", 0.9));
        }
        int head = source.start() + words(source).length() - national.rest().length();
        int comma = text.indexOf(',', head);
        return names.stream()
                .filter(name -> name.start() > head && (comma < 0 || comma >= source.end() || name.start() < comma))
                .findFirst()
                .map(name -> FoundSpeaker.of(
                        registry.institutionOrState(name.of(text)).orElseGet(() -> introduced(name)), "the name", 0.9));
    }

    /** "Automaker Chrysler" is a body, "senator Haller" a person. */
    private Speaker introduced(Span name) {
        String before = text.substring(0, name.start()).stripTrailing();
        String noun = before.substring(before.lastIndexOf(' ') + 1);
        return registry.speaker(WordList.isRole(noun) ? Speaker.Kind.PERSON : Speaker.Kind.INSTITUTION, name.of(text));
    }

    private String words(Span source) {
        return source.of(text).strip();
    }
}
