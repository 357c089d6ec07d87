package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;

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
    private static final Pattern FOR_WHOM =
            Pattern.compile("(?i)\\b(?:for|of|from|at|with|in|to|on)\\s+((?:the\\s+|its\\s+)?[\\p{L}'’. -]+)$");
    private static final Pattern RELATIVE_CLAUSE = Pattern.compile(",?\\s+(?:who|which|that)\\s.*|,$", Pattern.DOTALL);
    private static final Pattern WHOSE_OFFICIALS = Pattern.compile(
            "(?:[Tt]he\\s+)?(?<owner>\\p{Lu}.{1,60}?)\\s+(?:officials|sources|negotiators|aides|diplomats|spokes\\p{L}+)");
    private static final Pattern SPEAKS_FOR_THE_LAST =
            Pattern.compile("(?i)^(?:an?|the) (?:spokes\\p{L}+|official there|source there)$");
    private static final Pattern WHOSE = Pattern.compile("(?i)^(its|their)\\s");
    private static final Pattern LEAD = Pattern.compile("(?:[Tt]he\\s+)?");
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
    }

    /**
     * The result.
     *
     * @param attributed the attributions with their speakers, in reading order
     * @param speakers the speakers in the order of their first mention
     */
    public record Result(List<ResolvedAttribution> attributed, List<Speaker> speakers) {}

    /** Resolves the sources of an article's attributions. */
    public static Result resolve(AnalysedText text, List<Attribution> attributions, CorpusActors known) {
        SpeakerResolver resolver = new SpeakerResolver(text, attributions, known);
        resolver.addLabels();
        resolver.finder.findAll(resolver.monologues::isLabel);
        List<ResolvedAttribution> attributed = new ArrayList<>();
        for (Attribution attribution : resolver.attributions) {
            attributed.add(resolver.resolve(attribution));
        }
        return new Result(attributed, List.copyOf(resolver.registry.all()));
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
            boolean body = label.post().isEmpty() && PostReader.looksLikeInstitution(label.person());
            Speaker speaker = body
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

    private ResolvedAttribution resolve(Attribution attribution) {
        if (attribution.source().isEmpty()) {
            return new ResolvedAttribution(
                    attribution, Optional.empty(), "", "the text does not name a source", 0, Optional.empty());
        }
        Span source = attribution.source().getFirst();
        Found found = find(source);
        if (!I.matcher(source.of(text)).matches()) {
            // "He" never refers to the person who says "I".
            found.speaker().ifPresent(speaker -> mentions.add(source.start(), speaker));
        }
        return new ResolvedAttribution(
                attribution, found.speaker(), source.of(text), found.basis(), found.confidence(), speech(attribution));
    }

    private Optional<Speaker> named(Span name) {
        return Optional.ofNullable(labelled.get(name)).or(() -> finder.person(name));
    }

    private record Found(Optional<Speaker> speaker, String basis, double confidence) {
        static Found of(Speaker speaker, String basis, double confidence) {
            return new Found(Optional.of(speaker), basis, confidence);
        }
    }

    private Found find(Span source) {
        if (labelled.containsKey(source)) {
            return Found.of(labelled.get(source), "the label of the turn", 0.97);
        }
        String words = source.of(text).strip();
        boolean first = I.matcher(words).matches() || WE.matcher(words).matches();
        Optional<Speaker> own = first ? monologues.speakerAt(source).flatMap(this::named) : Optional.empty();
        if (own.isPresent()) {
            return Found.of(own.get(), "the person who says \"" + words + "\"", 0.9);
        }
        Matcher pronoun = HE_OR_SHE.matcher(words);
        if (pronoun.matches()) {
            return heOrShe(source, words, pronoun.group("he") != null ? Speaker.Gender.HE : Speaker.Gender.SHE);
        }
        if (RELATIVE.matcher(words).matches()) {
            return references
                    .namedBefore(source.start(), finder)
                    .map(it -> Found.of(it, "the name right before \"" + words + "\"", 0.85))
                    .orElseGet(() -> new Found(Optional.empty(), "no name before it", 0));
        }
        if (THEIRS.matcher(words).matches()) {
            return references
                    .nearestParty(source.start())
                    .map(it -> Found.of(it, "the last institution or state before \"" + words + "\"", 0.8))
                    .orElseGet(() -> new Found(Optional.empty(), "no antecedent", 0));
        }
        if (WE.matcher(words).matches() && !analysed.quotations().covers(source)) {
            return mentions.lastBefore(source.start(), it -> it.kind() == Speaker.Kind.INSTITUTION)
                    .map(it -> Found.of(it, "the institution that publishes the text", 0.8))
                    .orElseGet(() -> new Found(Optional.empty(), "no antecedent", 0));
        }
        if (IT_OR_THEY.matcher(words).matches()) {
            return mentions.antecedent(source.start(), sentences, it -> it.kind() != Speaker.Kind.PERSON)
                    .map(it -> Found.of(it, "the institution or state mentioned before \"" + words + "\"", 0.6))
                    .orElseGet(() -> new Found(Optional.empty(), "no antecedent", 0));
        }
        for (Span name : analysed.names(source)) {
            Optional<Speaker> person = isOwner(name, source) ? Optional.empty() : finder.person(name);
            if (person.isPresent()) {
                return Found.of(person.get(), "the name", 0.97);
            }
        }
        return named(source, words).orElseGet(() -> byDescription(source, words));
    }

    /** In "Arraial's spokeswoman" somebody else speaks; "Haller's office" speaks for Haller. */
    private boolean isOwner(Span name, Span source) {
        Matcher owning = OWNING.matcher(text).region(name.end(), source.end());
        return owning.lookingAt() && !OWN_STAFF.matcher(owning.group("owned")).matches();
    }

    private Found heOrShe(Span source, String pronoun, Speaker.Gender gender) {
        Optional<Speaker> last = mentions.lastBefore(
                source.start(),
                it -> (it.kind() == Speaker.Kind.PERSON || it.kind() == Speaker.Kind.UNNAMED)
                        && (it.gender() == gender || it.gender() == Speaker.Gender.UNKNOWN));
        last.ifPresent(it -> it.calledAs(gender));
        return last.map(it -> Found.of(it, "the last person mentioned before \"" + pronoun + "\"", 0.85))
                .orElseGet(() -> new Found(Optional.empty(), "no antecedent", 0));
    }

    /** Institutions and states by name, and people who are introduced by a single name. */
    private Optional<Found> named(Span source, String words) {
        List<Span> names = analysed.names(source);
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
        Optional<Speaker> found = registry.institutionOrState(Coreference.withoutOwner(institution))
                .or(() -> registry.institutionOrState(name.of(text)));
        if (found.isPresent()) {
            double confidence = ledByRole ? 0.7 : 0.9;
            return Optional.of(Found.of(
                    found.get(), ledByRole ? "the institution or state of the speaker" : "the name", confidence));
        }
        return source.equals(name) ? Optional.of(unknown(name.of(text), name.start())) : Optional.empty();
    }

    /** A name that nothing introduces: a place or a body if the text treats it so, else perhaps a person. */
    private Found unknown(String name, int start) {
        boolean person = !finder.isPlace(name) && !name.matches("\\p{Lu}{2,}.*|.*[\\p{N}&].*");
        boolean crowd = !name.contains(" ")
                && name.endsWith("s")
                && (isUsedInLowerCase(name) || sentences.around(start).start() == start);
        Speaker.Kind kind = crowd ? Speaker.Kind.COLLECTIVE : person ? Speaker.Kind.PERSON : Speaker.Kind.INSTITUTION;
        return Found.of(registry.speaker(kind, name), "a name without an introduction", 0.6);
    }

    /** "Islands" at the start of a sentence or headline is no name if the text speaks of islands. */
    private boolean isUsedInLowerCase(String name) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?!\\p{L})")
                .matcher(text)
                .find();
    }

    private Found byDescription(Span source, String words) {
        if (Coreference.isDefinite(words) && !WHOSE.matcher(words).find()) {
            Optional<Speaker> meant = references.described(words, source);
            if (meant.isPresent()) {
                return Found.of(meant.get(), "the antecedent of \"" + words + "\"", 0.75);
            }
        }
        String described = RELATIVE_CLAUSE.matcher(words).replaceFirst("");
        Optional<String> head = Coreference.head(described);
        boolean named = analysed.names(source).stream()
                .findFirst()
                .filter(name -> LEAD.matcher(text.substring(source.start(), name.start()))
                        .matches())
                .isPresent();
        if (head.isEmpty() && named && !SOME.matcher(described).find()) {
            return unknown(described, source.start());
        }
        Speaker unnamed = registry.speaker(kind(head), described);
        principal(described, source, unnamed).ifPresent(unnamed::speaksFor);
        return Found.of(unnamed, "a description without a name", 0.8);
    }

    private static Speaker.Kind kind(Optional<String> head) {
        if (head.filter(it -> WordList.isOrganisation(it) && !WordList.isRole(it))
                .isPresent()) {
            return Speaker.Kind.INSTITUTION;
        }
        return head.filter(WordList::isPluralRole).isPresent() || head.isEmpty()
                ? Speaker.Kind.COLLECTIVE
                : Speaker.Kind.UNNAMED;
    }

    /** The institution of an unnamed speaker: "a person close to the committee", "an official there", "a spokeswoman". */
    private Optional<Speaker> principal(String described, Span source, Speaker unnamed) {
        Matcher whose = WHOSE.matcher(described);
        if (whose.find()) {
            return references.owner(whose.group(1), source, unnamed);
        }
        Matcher whom = FOR_WHOM.matcher(described);
        if (whom.find()) {
            return references.owner(whom.group(1), source, unnamed);
        }
        Matcher before = WHOSE_OFFICIALS.matcher(described);
        if (before.matches()) {
            return registry.institutionOrState(before.group("owner"));
        }
        return SPEAKS_FOR_THE_LAST.matcher(described).find()
                ? mentions.lastBefore(source.end(), it -> it != unnamed && it.kind() == Speaker.Kind.INSTITUTION)
                : Optional.empty();
    }
}
