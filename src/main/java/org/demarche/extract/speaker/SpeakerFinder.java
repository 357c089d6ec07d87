package org.demarche.extract.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.SpanIndex;
import org.jspecify.annotations.Nullable;

/** Meets the people and institutions that an article names, with the posts that stand beside their names. */
final class SpeakerFinder {

    private static final Pattern INSTITUTION = Pattern.compile(ProperNames.INSTITUTION);
    private static final Pattern SPOKEN_FOR = Pattern.compile(
            "(?i)\\b(spokes\\w+|minister|ambassador|envoy|delegate|president|premier|chancellor|secretary|chair"
                    + "|chairman|chairwoman|chief|head|leader|representative|commissioner|mayor)\\b");

    private static final Pattern TOLD_OF = Pattern.compile(
            "\\s+(?:took|gave|made|went|came|stood|rose|spoke|told|saw|found|felt|thought|met|put|left|broke|led|held|said)\\s|\\s*,\\s+(?:who\\b|\\p{Ll}+ing\\b|\\d{2},|of\\s+(?:the\\s+)?\\p{Lu}|(?:an?|the)\\s+[^,.;\\n]{3,90},\\s+(?:who|said|says|told)\\b)");
    private static final Pattern TITLED =
            Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\\.?\\s+(\\p{Lu}[\\p{L}'’-]+)");
    private static final Pattern SPEAKS = Pattern.compile(
            "\\b(?:said|says|added|argued|told|replied)\\s+(?:(?:its|the|their|his|her|an?)\\s+[^,.;:“”\"\\n]{2,60},\\s+)?$");
    private static final int LONGEST_CUE = 80;
    private static final int LONGEST_APPOSITION = 700;
    private static final int LONGEST_POST = 200;
    private static final int LONGEST_TITLE = 6;
    private static final Pattern SINGLE = Pattern.compile("\\p{Lu}[\\p{L}'’-]+");

    private final AnalysedText analysed;
    private final String text;
    /** Where cues, contents and quotations begin: there ends what is told of somebody. */
    private final NavigableSet<Integer> saidFrom = new TreeSet<>();

    private final Set<String> surnames;
    /** By surname, where the text first gives the whole name; filled when the first surname stands alone. */
    private final Map<String, Span> fullNames = new HashMap<>();

    private final Sentences sentences;
    private final SpanIndex contents;
    private final SpanIndex sources;
    private final SpanIndex institutions;
    private final CorpusActors known;
    private final SpeakerRegistry cast;
    private final SpeakerMentions mentions;
    private final Coreference references;

    SpeakerFinder(
            AnalysedText analysed,
            List<Attribution> attributions,
            CorpusActors known,
            SpeakerRegistry cast,
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
        Stream.concat(
                        attributions.stream().flatMap(it -> Stream.concat(it.cue().stream(), it.content().stream())),
                        analysed.quotations().all().stream())
                .map(Span::start)
                .forEach(saidFrom::add);
        this.surnames = surnames(text, attributions);
        this.known = known;
        this.cast = cast;
        this.mentions = mentions;
        this.references = references;
    }

    /** Finds people and institutions in the running text, outside of what is said, with the posts that stand beside them. */
    void meetEverybody() {
        for (Span name : analysed.names()) {
            boolean outside = isOutsideContents(name) || isToldToSpeak(name);
            if ((outside || isSource(name)) && isPerson(name.of(text), name)) {
                meetPerson(name);
            } else {
                meetOther(name, outside);
            }
        }
    }

    /** "…, said its barrister, Imani Colfax": a tagger may have taken that for a part of what is said. */
    private boolean isToldToSpeak(Span name) {
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

    /** A known one, or one that looks like a person's name and either speaks or has a post beside it. */
    private boolean isPerson(String words, Span name) {
        Optional<Speaker.Kind> kind = known.kind(words);
        if (kind.isPresent()) {
            return kind.get() == Speaker.Kind.PERSON;
        }
        if (isInsideInstitution(name)) {
            return false;
        }
        String person = personIn(words);
        return person != null
                && (isSource(name)
                        || PostReader.beginsPost(apposition(name))
                        || !person.equals(words)
                        || isToldOf(person, name));
    }

    /** Whether the text goes on as it does behind a person: "Runa Bexley, who", and later "Mrs Bexley" or "Bexley said". */
    private boolean isToldOf(String person, Span name) {
        boolean thing = name.start() > 4 && text.regionMatches(true, name.start() - 4, "the ", 0, 4);
        return !thing
                && (surnames.contains(ProperNames.surname(person))
                        || TOLD_OF.matcher(text)
                                .region(name.end(), text.length())
                                .lookingAt());
    }

    /** The single names by which the text gives somebody the word, or speaks of somebody with a title. */
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

    /** The part of a run of capitals that is a person's name, without posts and titles before it. */
    private static @Nullable String personIn(String run) {
        List<String> words = ProperNames.words(run);
        for (int skip = 0; skip < words.size() - 1; skip++) {
            String rest = String.join(" ", words.subList(skip, words.size()));
            boolean roles = words.subList(skip, words.size()).stream().anyMatch(WordList::isRole);
            boolean ledByRole = skip == 0 || WordList.isRole(words.get(skip - 1));
            if (!roles && ledByRole && ProperNames.canBePerson(rest)) {
                return ProperNames.withoutTitle(rest);
            }
        }
        return null;
    }

    private void meetPerson(Span name) {
        String words = name.of(text);
        String person = known.kind(words).isPresent() ? words : personIn(words);
        if (person == null) {
            return;
        }
        int start = name.start() + Math.max(0, words.lastIndexOf(person));
        Span mention = new Span(start, start + person.length());
        Speaker speaker = cast.person(person)
                .filter(met -> met.name().length() >= person.length())
                .orElseGet(() -> met(inFull(mention)));
        mentions.add(start, speaker);
        ProperNames.gender(text.substring(Math.max(0, start - LONGEST_TITLE), start))
                .ifPresent(speaker::calledAs);
        PostReader.read(apposition(mention)).forEach(post -> give(speaker, post, mention));
        before(mention).ifPresent(post -> give(speaker, post, mention));
    }

    private Speaker met(Span name) {
        return cast.speaker(Speaker.Kind.PERSON, name.of(text), name);
    }

    /** A headline may call somebody by the surname before the text gives the whole name. */
    private Span inFull(Span mention) {
        String surname = mention.of(text);
        if (surname.indexOf(' ') >= 0) {
            return mention;
        }
        if (fullNames.isEmpty()) {
            for (Span name : analysed.names()) {
                if (name.of(text).equals(personIn(name.of(text)))) {
                    fullNames.putIfAbsent(ProperNames.surname(name.of(text)), name);
                }
            }
            fullNames.putIfAbsent(surname, mention);
        }
        return fullNames.getOrDefault(surname, mention);
    }

    /** The person that a name is of, who is met now if that was not so yet. */
    Optional<Speaker> person(Span name) {
        String words = name.of(text);
        if (isInsideInstitution(name)) {
            return Optional.empty();
        }
        String person =
                known.kind(words).filter(it -> it == Speaker.Kind.PERSON).isPresent() ? words : personIn(words);
        Optional<Speaker> met = cast.person(person == null ? words : person);
        if (met.isPresent() || person == null) {
            return met;
        }
        meetPerson(name);
        return cast.person(person);
    }

    /** The words after a name that tell of the person, up to the verb or cue, or to the end of the sentence. */
    private String apposition(Span name) {
        int end = Math.min(sentences.around(name.start()).end(), name.end() + LONGEST_APPOSITION);
        Integer said = saidFrom.ceiling(name.end());
        end = said == null ? end : Math.min(end, said);
        String after = end > name.end() ? text.substring(name.end(), end) : "";
        if (after.startsWith(", ")) {
            return after.substring(2).replaceFirst("[,.;]?\\s*$", "");
        }
        return after.matches("(?s)^ (of|at|from) (the )?\\p{Lu}.*")
                ? after.strip().replaceFirst("[,.;]?\\s*$", "")
                : "";
    }

    /** The post in front of a name: "Russian Foreign Minister", "Tarnland's foreign minister,", "its spokeswoman". */
    private Optional<Post> before(Span name) {
        Span sentence = sentences.around(name.start());
        int from = Math.max(sentence.start(), name.start() - LONGEST_POST);
        String words = text.substring(from, Math.max(from, name.start()));
        return TitleReader.read(words);
    }

    private void give(Speaker person, Post post, Span mention) {
        Optional<Speaker> whose = post.institution().flatMap(name -> references.owner(name, mention, person));
        Optional<String> institution = whose.filter(it -> it.kind() == Speaker.Kind.INSTITUTION)
                .map(Speaker::name)
                .or(() -> whose.isPresent()
                        ? Optional.empty()
                        : post.institution().filter(SpeakerFinder::isName))
                .map(name -> known(name, mention));
        Optional<String> whole = post.partOf()
                .map(name -> references
                        .owner(name, mention, person)
                        .map(Speaker::name)
                        .orElse(name));
        String role = whose.filter(it -> it.kind() == Speaker.Kind.STATE).isPresent()
                        && !post.role().isEmpty()
                ? post.role() + " of " + whose.get().name()
                : post.role();
        person.addPost(new Post(role, institution, whole, post.former()));
        ProperNames.genderOfRole(role).ifPresent(person::calledAs);
        if (!post.former() && SPOKEN_FOR.matcher(post.role()).find()) {
            whose.filter(it -> !isPlaceOfLearning(it)).ifPresent(person::speaksFor);
        }
    }

    /** A name in capitals, or the part of an institution: "school of Public Policy". */
    private static boolean isName(String institution) {
        return Character.isUpperCase(institution.charAt(0)) || institution.matches("\\p{Ll}+ (of|for) .*");
    }

    /** An institution that only a post names is met there. */
    private String known(String institution, Span mention) {
        return cast.institution(institution, mention).name();
    }

    /** Those who head or teach at such places speak for themselves. */
    private static boolean isPlaceOfLearning(Speaker institution) {
        return institution
                .name()
                .matches(
                        "(?i).*\\b(university|institute|center|centre|school|college|academy|council on|foundation)\\b.*");
    }

    private void meetOther(Span name, boolean mentioned) {
        Matcher longer = INSTITUTION.matcher(text).region(name.start(), text.length());
        String words =
                longer.lookingAt() && PostReader.looksLikeInstitution(longer.group()) ? longer.group() : name.of(text);
        String own = Coreference.withoutOwner(words);
        int start = name.start() + words.length() - own.length();
        cast.person(own)
                .or(() -> cast.institutionOrState(own, new Span(start, start + own.length())))
                .filter(any -> mentioned)
                .ifPresent(it -> mentions.add(start, it));
    }
}
