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
import org.jspecify.annotations.Nullable;

/**
 * Finds the speaker of each attribution, reading from the top: by name, by surname, by what is known of somebody ("the former
 * diplomat"), or by a pronoun. Nobody is made up: every name is a stretch of the text.
 */
public final class SpeakerResolver {

    private static final Pattern HE_OR_SHE = Pattern.compile("(?i)^(he|she)$");
    private static final Pattern IT_OR_THEY = Pattern.compile("(?i)^(it|they|which)$");
    private static final Pattern THEIRS = Pattern.compile("(?i)^(its|their)$");
    private static final Pattern WE = Pattern.compile("(?i)^(we|us|our)$");
    private static final Pattern DEFINITE = Pattern.compile("(?i)^(the|this|that|its|their|his|her)\\s+.*");
    private static final Pattern FOR_WHOM =
            Pattern.compile("(?i)\\b(?:for|of|from|at|with|in)\\s+((?:the\\s+|its\\s+)?[\\p{L}'’. -]+)$");
    private static final Pattern WHOSE = Pattern.compile("(?i)^(its|their)\\s");
    private static final Pattern FORMER = Pattern.compile("(?i)\\b(former|retired|ex-)");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*(?:-\\p{L}+)*");
    private static final Pattern SPOKEN_FOR = Pattern.compile(
            "(?i)\\b(spokes\\w+|minister|ambassador|envoy|delegate|president|premier|chancellor|secretary|chair"
                    + "|chairman|chairwoman|chief|head|leader|representative|commissioner|mayor)\\b");

    private static final int FARTHEST_OWNER = 600;

    private final String text;
    private final Sentences sentences;
    private final Cast cast;
    private final KnownNames known;
    private final Mentions mentions = new Mentions();
    private final List<Attribution> attributions;
    private final List<Span> institutions;
    private final List<Span> quotes;

    private SpeakerResolver(String text, List<Attribution> attributions, KnownNames known) {
        this.text = text;
        this.sentences = Sentences.of(text);
        this.known = known;
        this.cast = new Cast(text, known);
        this.attributions = attributions.stream()
                .sorted(Comparator.comparingInt(Attribution::start))
                .toList();
        this.institutions = Names.institutions(text);
        this.quotes = Quotes.of(text);
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
        resolver.meetEverybody();
        List<Attributed> attributed = new ArrayList<>();
        for (Attribution attribution : resolver.attributions) {
            attributed.add(resolver.resolve(attribution));
        }
        return new Result(attributed, List.copyOf(resolver.cast.all()));
    }

    /** Finds people and institutions in the running text, outside of what is said, with the posts that stand beside them. */
    private void meetEverybody() {
        List<Span> contents =
                attributions.stream().flatMap(it -> it.content().stream()).toList();
        for (Span name : Names.in(text, new Span(0, text.length()))) {
            boolean outside = Mentions.outside(contents, name);
            if ((outside || isSource(name)) && isPerson(name.of(text), name)) {
                meetPerson(name);
            } else {
                meetOther(name, outside);
            }
        }
    }

    private boolean isSource(Span name) {
        return attributions.stream().flatMap(it -> it.source().stream()).anyMatch(source -> source.contains(name));
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
        return person != null && (isSource(name) || PostReader.beginsPost(apposition(name)) || !person.equals(words));
    }

    /** "Security Policy" in "Center for Security Policy". */
    private boolean isInsideInstitution(Span name) {
        return institutions.stream().anyMatch(it -> it.contains(name) && it.start() < name.start());
    }

    /** The part of a run of capitals that is a person's name, without posts and titles before it. */
    private static @Nullable String personIn(String run) {
        List<String> words = Names.words(run);
        for (int skip = 0; skip < words.size() - 1; skip++) {
            String rest = String.join(" ", words.subList(skip, words.size()));
            boolean roles = words.subList(skip, words.size()).stream().anyMatch(WordList::isRole);
            boolean ledByRole = skip == 0 || WordList.isRole(words.get(skip - 1));
            if (!roles && ledByRole && Names.canBePerson(rest)) {
                return Names.withoutTitle(rest);
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
                .orElseGet(() -> cast.speaker(Speaker.Kind.PERSON, mention.of(text), mention));
        mentions.add(start, speaker);
        PostReader.read(apposition(mention)).forEach(post -> give(speaker, post, mention));
        before(mention).ifPresent(post -> give(speaker, post, mention));
    }

    /** The words after a name that tell of the person, up to the verb or cue, or to the end of the sentence. */
    private String apposition(Span name) {
        Span sentence = sentences.around(name.start());
        int end = sentence.end();
        for (Attribution attribution : attributions) {
            for (Span cue : attribution.cue()) {
                end = cue.start() >= name.end() ? Math.min(end, cue.start()) : end;
            }
            for (Span content : attribution.content()) {
                end = content.start() >= name.end() ? Math.min(end, content.start()) : end;
            }
        }
        for (Span quote : Quotes.of(sentence.of(text))) {
            int start = sentence.start() + quote.start();
            end = start >= name.end() ? Math.min(end, start) : end;
        }
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
        String words = text.substring(sentence.start(), Math.max(sentence.start(), name.start()));
        Matcher title = Pattern.compile("(?:^|[\\s“\"])((?:[\\p{L}'’.-]+\\s+){0,5}[\\p{L}-]+),?\\s*$")
                .matcher(words);
        if (!title.find()) {
            return Optional.empty();
        }
        List<String> found = Names.words(title.group(1));
        if (!WordList.isRole(found.getLast())) {
            return Optional.empty();
        }
        int first = found.size() - 1;
        while (first > 0 && isPartOfTitle(found.get(first - 1))) {
            first--;
        }
        String role = String.join(" ", found.subList(first, found.size()));
        Optional<String> owner = first > 0 ? owner(found.subList(0, first)) : Optional.empty();
        boolean former = FORMER.matcher(role).find();
        return Optional.of(new Post(FORMER.matcher(role).replaceFirst("").strip(), owner, Optional.empty(), former));
    }

    private static boolean isPartOfTitle(String word) {
        boolean stop = word.matches(
                "(?i)the|a|an|and|but|of|said|says|its|his|her|their|by|with|to|that|as|when|.*['’]s?|.*[.]");
        boolean belonging = StateNames.all().named(word).isPresent()
                || StateNames.all().ofAdjective(word).isPresent()
                || word.matches("\\p{Lu}{2,}");
        return !stop
                && !belonging
                && (Character.isUpperCase(word.charAt(0))
                        || word.matches(
                                "(?i)foreign|prime|vice|deputy|senior|former|defen[cs]e|general|finance|interior|chief|acting"));
    }

    private Optional<String> owner(List<String> words) {
        String last = words.getLast();
        String plain = last.replaceFirst("['’]s?$", "");
        if (StateNames.all().ofAdjective(plain).isPresent()) {
            return StateNames.all().ofAdjective(plain).map(StateNames.State::name);
        }
        boolean owned = !plain.equals(last) || plain.matches("its|\\p{Lu}{2,}");
        boolean described = words.size() > 1 && words.get(words.size() - 2).equalsIgnoreCase("the");
        return owned ? Optional.of(described ? "the " + plain : plain) : Optional.empty();
    }

    private void give(Speaker person, Post post, Span mention) {
        Optional<Speaker> whose = post.institution().flatMap(name -> owner(name, mention, person));
        Optional<String> institution = whose.filter(it -> it.kind() == Speaker.Kind.INSTITUTION)
                .map(Speaker::name)
                .or(() -> whose.isPresent()
                        ? Optional.empty()
                        : post.institution().filter(SpeakerResolver::isName))
                .map(name -> known(name, mention));
        Optional<String> whole = post.partOf()
                .map(name -> owner(name, mention, person).map(Speaker::name).orElse(name));
        String role = whose.filter(it -> it.kind() == Speaker.Kind.STATE).isPresent()
                        && !post.role().isEmpty()
                ? post.role() + " of " + whose.get().name()
                : post.role();
        person.addPost(new Post(role, institution, whole, post.former()));
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

    private Optional<Speaker> owner(String name, Span mention, Speaker besides) {
        if (name.matches("(?i)its|their")) {
            return nearestParty(mention.start())
                    .filter(it -> it != besides)
                    .or(() -> mentions.lastBefore(mention.start(), it -> it != besides && isParty(it)));
        }
        if (DEFINITE.matcher(name).matches() && !name.substring(4).matches("\\p{Lu}.*")) {
            return described(name, mention);
        }
        return cast.institutionOrState(name, mention);
    }

    /** The institution or state that the sentence has named last, in what is said as well. */
    private Optional<Speaker> nearestParty(int offset) {
        int start = Math.max(sentences.around(offset).start(), offset - FARTHEST_OWNER);
        Optional<Speaker> nearest = Optional.empty();
        for (Span name : Names.in(text, new Span(start, Math.max(start, offset)))) {
            String words = withoutOwner(name.of(text));
            if (cast.person(words).isEmpty()) {
                Optional<Speaker> meant = cast.institutionOrState(words, name).filter(SpeakerResolver::isParty);
                nearest = meant.isPresent() ? meant : nearest;
            }
        }
        return nearest;
    }

    private static boolean isParty(Speaker speaker) {
        return speaker.kind() == Speaker.Kind.INSTITUTION || speaker.kind() == Speaker.Kind.STATE;
    }

    private void meetOther(Span name, boolean mentioned) {
        Matcher longer = Pattern.compile(Names.INSTITUTION).matcher(text).region(name.start(), text.length());
        String words =
                longer.lookingAt() && PostReader.looksLikeInstitution(longer.group()) ? longer.group() : name.of(text);
        String own = withoutOwner(words);
        int start = name.start() + words.length() - own.length();
        cast.person(own)
                .or(() -> cast.institutionOrState(own, new Span(start, start + own.length())))
                .filter(any -> mentioned)
                .ifPresent(it -> mentions.add(start, it));
    }

    /** "Norvane's Ministry of Harbours" without Norvane. */
    private static String withoutOwner(String name) {
        Matcher owner =
                Pattern.compile("^\\p{Lu}[\\p{L} ]*['’]s\\s+(?=\\p{Lu})").matcher(name);
        return owner.find() ? name.substring(owner.end()) : name;
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
            return nearestParty(source.start())
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
            Optional<Speaker> person = person(name);
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

    private Optional<Speaker> person(Span name) {
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

    /** Institutions and states by name, and those called by a single name that nobody has introduced. */
    private Optional<Found> named(Span source, String words) {
        List<Span> names = Names.in(text, source);
        boolean description = Pattern.compile("(?i)^(an?|one|some|several|many|two|three)\\s")
                .matcher(words)
                .find();
        if (names.isEmpty() || description) {
            return Optional.empty();
        }
        Span name = names.getFirst();
        boolean ledByRole = WORD.matcher(text.substring(name.end(), source.end()))
                .results()
                .anyMatch(word -> WordList.isRole(word.group()));
        Matcher longer = Pattern.compile(Names.INSTITUTION).matcher(text).region(name.start(), source.end());
        String institution = longer.lookingAt() ? longer.group() : name.of(text);
        Optional<Speaker> found = cast.institutionOrState(withoutOwner(institution), name)
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
        if (DEFINITE.matcher(words).matches() && !WHOSE.matcher(words).find()) {
            Optional<Speaker> meant = described(words, source);
            if (meant.isPresent()) {
                return Found.of(meant.get(), "what \"" + words + "\" can mean here", 0.75);
            }
        }
        Optional<String> head = head(words);
        Matcher whom = FOR_WHOM.matcher(words);
        Matcher whose = WHOSE.matcher(words);
        Speaker.Kind kind = head.filter(WordList::isPluralRole).isPresent() || head.isEmpty()
                ? Speaker.Kind.COLLECTIVE
                : Speaker.Kind.UNNAMED;
        Speaker unnamed = cast.speaker(kind, words, source);
        if (whose.find()) {
            owner(whose.group(1), source, unnamed).ifPresent(unnamed::speaksFor);
        } else if (whom.find()) {
            owner(whom.group(1), source, unnamed).ifPresent(unnamed::speaksFor);
        }
        return Found.of(unnamed, "a description without a name", 0.8);
    }

    /** Whom "the former diplomat" or "the ministry" means. */
    private Optional<Speaker> described(String words, Span mention) {
        Optional<String> head = head(words);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        String noun = head.get();
        if (WordList.isOrganisation(noun) && !WordList.isRole(noun)) {
            return cast.institutionCalled(noun)
                    .or(() -> mentions.lastBefore(mention.start(), SpeakerResolver::isParty));
        }
        if (!WordList.isRole(noun) || WordList.isPluralRole(noun)) {
            return Optional.empty();
        }
        Optional<Speaker> meant = mentions.lastBefore(mention.start(), it -> hasRole(it, noun))
                .or(() -> mentions.lastBefore(mention.start(), it -> it.kind() == Speaker.Kind.PERSON));
        meant.ifPresent(it -> describe(it, words, noun));
        return meant;
    }

    private static boolean hasRole(Speaker speaker, String noun) {
        return speaker.posts().stream()
                .anyMatch(post ->
                        Names.words(post.role().isEmpty() ? "-" : post.role()).contains(noun));
    }

    /** "The former diplomat" tells of a post; "the security expert" is only another name. */
    private static void describe(Speaker person, String words, String noun) {
        if (person.kind() != Speaker.Kind.PERSON) {
            return;
        }
        person.otherNames().add(words);
        if (FORMER.matcher(words).find() && !hasRole(person, noun)) {
            String role = words.replaceFirst("(?i)^(the|this|that)\\s+", "");
            person.addPost(
                    new Post(FORMER.matcher(role).replaceFirst("").strip(), Optional.empty(), Optional.empty(), true));
        }
    }

    /** The head of a noun phrase: its last word before any preposition. */
    private static Optional<String> head(String words) {
        Matcher stop =
                Pattern.compile("\\s(of|at|for|from|in|with|who|on|to)\\s|,").matcher(words);
        String phrase = stop.find() ? words.substring(0, stop.start()) : words;
        Matcher word = WORD.matcher(phrase);
        String last = null;
        while (word.find()) {
            last = word.group();
        }
        return Optional.ofNullable(last).filter(it -> WordList.isRole(it) || WordList.isOrganisation(it));
    }
}
