package org.demarche.extract.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.SpanIndex;

/** Finds the people and institutions that an article names, with the posts given beside their names. */
final class SpeakerFinder {

    private static final Pattern INSTITUTION = Pattern.compile(ProperNames.INSTITUTION);
    private static final Pattern PERSON_FOLLOWS = Pattern.compile(
            "\\s+(?:took|gave|made|went|came|stood|rose|spoke|told|saw|found|felt|thought|met|put|left|broke|led|held|said)\\s|\\s*,\\s+(?:who\\b|\\p{Ll}+ing\\b|\\d{2},|of\\s+(?:the\\s+)?\\p{Lu}|(?:an?|the)\\s+[^,.;\\n"
                    + "]{3,90},\\s+(?:who|said|says|told)\\b)");
    private static final Pattern TITLED =
            Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\\.?\\s+(\\p{Lu}[\\p{L}'’-]+)");
    private static final Pattern SPEAKS = Pattern.compile(
            "\\b(?:said|says|added|argued|told|replied)\\s+(?:(?:its|the|their|his|her|an?)\\s+[^,.;:“”\"\\n"
                    + "]{2,60},\\s+)?$");
    private static final int LONGEST_CUE = 80;
    private static final int LONGEST_POST = 200;
    private static final int LONGEST_TITLE = 6;
    private static final Pattern PRONOUN_BEHIND =
            Pattern.compile("[^\\p{Lu}“\"]*?\\b(?:(?<he>he|his|him|himself)|she|her|herself)\\b");
    private static final Pattern SINGLE = Pattern.compile("\\p{Lu}[\\p{L}'’-]+");

    private final AnalysedText analysed;
    private final String text;
    private final Set<String> surnames;
    /** By surname, the first full name in the text; filled when the first lone surname occurs. */
    private final Map<String, Span> fullNames = new HashMap<>();

    private final Map<String, Boolean> places = new HashMap<>();

    private final Sentences sentences;
    private final SpanIndex contents;
    private final SpanIndex sources;
    private final SpanIndex institutions;
    private final CorpusActors known;
    private final SpeakerRegistry registry;
    private final SpeakerMentions mentions;
    private final SpeakerPosts posts;

    SpeakerFinder(
            AnalysedText analysed,
            List<Attribution> attributions,
            CorpusActors known,
            SpeakerRegistry registry,
            SpeakerMentions mentions,
            Coreference references) {
        this.analysed = analysed;
        this.text = analysed.text();
        this.sentences = analysed.sentences();
        this.contents = SpanIndex.of(
                attributions.stream().flatMap(it -> it.content().stream()).toList());
        this.sources = SpanIndex.of(
                attributions.stream().flatMap(it -> it.source().stream()).toList());
        this.institutions = ProperNames.institutions(text);
        NavigableSet<Integer> saidFrom = new TreeSet<>();
        Stream.concat(
                        attributions.stream().flatMap(it -> Stream.concat(it.cue().stream(), it.content().stream())),
                        analysed.quotations().all().stream())
                .map(Span::start)
                .forEach(saidFrom::add);
        this.posts = new SpeakerPosts(text, sentences, saidFrom, registry, references);
        this.surnames = surnames(text, attributions);
        this.known = known;
        this.registry = registry;
        this.mentions = mentions;
    }

    /**
     * Registers everybody whom the text names outside of statements.
     *
     * @param isKnown whether somebody has been registered for a name
     */
    void findAll(Predicate<Span> isKnown) {
        for (Span run : analysed.names()) {
            Span name = PersonNames.withoutPlaceOfPost(text, run);
            if (isKnown.test(name) || Transcript.isOtherLabel(text, name)) {
                continue;
            }
            boolean outside = isOutsideContents(name) || isSpeakerOfCue(name);
            if ((outside || isSource(name)) && isPerson(name.of(text), name)) {
                addPerson(name);
            } else {
                addOther(name, outside);
            }
        }
    }

    /** "…, said its barrister, Imani Colfax": a tagger may take that for part of the statement. */
    private boolean isSpeakerOfCue(Span name) {
        return SPEAKS.matcher(text.substring(Math.max(0, name.start() - LONGEST_CUE), name.start()))
                .find();
    }

    /** Whether nobody is reported to have said the name. A content of nothing but a name is an error of the tagger. */
    private boolean isOutsideContents(Span name) {
        return contents.containing(name).stream().noneMatch(content -> content.length() > name.length() + 2);
    }

    private boolean isSource(Span name) {
        return sources.covers(name);
    }

    /** Whether a name is that of a known person, or looks like one and speaks or has a post. */
    private boolean isPerson(String words, Span name) {
        Optional<Speaker.Kind> kind = known.kind(words);
        if (kind.isPresent()) {
            return kind.get() == Speaker.Kind.PERSON;
        }
        if (isInsideInstitution(name)) {
            return false;
        }
        String person = PersonNames.personIn(words);
        return person != null
                && ((isSource(name) && !isPlace(words))
                        || PostReader.beginsPost(posts.apposition(name))
                        || !person.equals(words)
                        || isTreatedAsPerson(person, name));
    }

    /** Whether something happens in it: "in Hong Kong", "across South Australia". */
    boolean isPlace(String name) {
        return places.computeIfAbsent(
                name,
                it -> Pattern.compile("(?<!\\p{L})(?:[Ii]n|[Aa]cross|[Nn]ear|[Oo]utside|[Tt]hroughout|[Ww]ithin)\\s+"
                                + Pattern.quote(it) + "(?![\\p{L}'’])")
                        .matcher(text)
                        .find());
    }

    /** Whether the text treats the name as a person: "Runa Bexley, who", and later "Mrs Bexley" or "Bexley said". */
    private boolean isTreatedAsPerson(String person, Span name) {
        boolean withArticle = name.start() > 4 && text.regionMatches(true, name.start() - 4, "the ", 0, 4);
        return !withArticle
                && (surnames.contains(ProperNames.surname(person))
                        || PERSON_FOLLOWS
                                .matcher(text)
                                .region(name.end(), text.length())
                                .lookingAt());
    }

    /** The surnames of speakers and of people with a title. */
    private static Set<String> surnames(String text, List<Attribution> attributions) {
        Stream<String> titled = TITLED.matcher(text).results().map(it -> it.group(1));
        Stream<String> speaking = attributions.stream()
                .flatMap(it -> it.source().stream())
                .map(source -> source.of(text))
                .filter(words -> SINGLE.matcher(words).matches());
        return Stream.concat(titled, speaking).collect(Collectors.toUnmodifiableSet());
    }

    /** "Security Policy" in "Center for Security Policy". */
    private boolean isInsideInstitution(Span name) {
        return institutions.containing(name).stream().anyMatch(it -> it.start() < name.start());
    }

    private void addPerson(Span name) {
        String words = name.of(text);
        String person = known.kind(words).isPresent() ? words : PersonNames.personIn(words);
        if (person == null) {
            return;
        }
        int start = name.start() + Math.max(0, words.lastIndexOf(person));
        Span mention = new Span(start, start + person.length());
        Speaker speaker = registry.person(person, hint(mention))
                .filter(met -> met.name().length() >= person.length())
                .orElseGet(() -> met(inFull(mention)));
        mentions.add(start, speaker);
        titleGender(start).or(() -> genderBehind(mention)).ifPresent(speaker::calledAs);
        posts.give(speaker, mention);
    }

    /** The words right before a name show which of two people of one surname is meant. */
    private SpeakerRegistry.Hint hint(Span mention) {
        String before = text.substring(Math.max(0, mention.start() - LONGEST_POST), mention.start());
        return new SpeakerRegistry.Hint(
                titleGender(mention.start()), TitleReader.read(before).map(Post::role));
    }

    private Optional<Speaker.Gender> titleGender(int start) {
        return ProperNames.gender(text.substring(Math.max(0, start - LONGEST_TITLE), start));
    }

    /** "Ann Lee said she": the pronoun behind a name, if no other name stands between. */
    private Optional<Speaker.Gender> genderBehind(Span mention) {
        int end = Math.min(sentences.around(mention.start()).end(), mention.end() + LONGEST_CUE);
        Matcher pronoun = PRONOUN_BEHIND.matcher(text.substring(mention.end(), Math.max(mention.end(), end)));
        return pronoun.lookingAt()
                ? Optional.of(pronoun.group("he") != null ? Speaker.Gender.HE : Speaker.Gender.SHE)
                : Optional.empty();
    }

    private Speaker met(Span name) {
        return registry.speaker(Speaker.Kind.PERSON, name.of(text));
    }

    /** The full name for a surname that a headline uses first. */
    private Span inFull(Span mention) {
        String surname = mention.of(text);
        if (surname.indexOf(' ') >= 0) {
            return mention;
        }
        if (fullNames.isEmpty()) {
            for (Span name : analysed.names()) {
                if (name.of(text).equals(PersonNames.personIn(name.of(text)))) {
                    fullNames.putIfAbsent(ProperNames.surname(name.of(text)), name);
                }
            }
            fullNames.putIfAbsent(surname, mention);
        }
        return fullNames.getOrDefault(surname, mention);
    }

    /** The person with a name, who is registered now if that has not happened yet. */
    Optional<Speaker> person(Span run) {
        Span name = PersonNames.withoutPlaceOfPost(text, run);
        String words = name.of(text);
        if (isInsideInstitution(name)) {
            return Optional.empty();
        }
        String person =
                known.kind(words).filter(it -> it == Speaker.Kind.PERSON).isPresent()
                        ? words
                        : PersonNames.personIn(words);
        String called = person == null ? words : person;
        int start = name.start() + Math.max(0, words.lastIndexOf(called));
        Optional<Speaker> met = registry.person(called, hint(new Span(start, start + called.length())));
        if (met.isPresent() || person == null) {
            return met;
        }
        addPerson(name);
        return registry.person(person, hint(new Span(start, start + called.length())));
    }

    private void addOther(Span name, boolean mentioned) {
        Matcher longer = INSTITUTION.matcher(text).region(name.start(), text.length());
        String words =
                longer.lookingAt() && PostReader.looksLikeInstitution(longer.group()) ? longer.group() : name.of(text);
        String own = Coreference.withoutOwner(words);
        int start = name.start() + words.length() - own.length();
        registry.person(own)
                .or(() -> registry.institutionOrState(own))
                .filter(any -> mentioned)
                .ifPresent(it -> mentions.add(start, it));
    }
}
