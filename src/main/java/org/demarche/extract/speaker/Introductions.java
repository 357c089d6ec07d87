package org.demarche.extract.speaker;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.Quotes;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;
import org.jspecify.annotations.Nullable;

/** Meets the people and institutions that an article names, with the posts that stand beside their names. */
final class Introductions {

    private static final Pattern FORMER = Pattern.compile("(?i)\\b(former|retired|ex-)");
    private static final Pattern TITLE = Pattern.compile("(?:^|[\\s“\"])((?:[\\p{L}'’.-]+\\s+){0,5}[\\p{L}-]+),?\\s*$");
    private static final Pattern INSTITUTION = Pattern.compile(Names.INSTITUTION);
    private static final Pattern SPOKEN_FOR = Pattern.compile(
            "(?i)\\b(spokes\\w+|minister|ambassador|envoy|delegate|president|premier|chancellor|secretary|chair"
                    + "|chairman|chairwoman|chief|head|leader|representative|commissioner|mayor)\\b");

    private final String text;
    private final Sentences sentences;
    private final List<Attribution> attributions;
    private final List<Span> institutions;
    private final KnownNames known;
    private final Cast cast;
    private final Mentions mentions;
    private final References references;

    Introductions(
            String text,
            Sentences sentences,
            List<Attribution> attributions,
            KnownNames known,
            Cast cast,
            Mentions mentions,
            References references) {
        this.text = text;
        this.sentences = sentences;
        this.attributions = attributions;
        this.institutions = Names.institutions(text);
        this.known = known;
        this.cast = cast;
        this.mentions = mentions;
        this.references = references;
    }

    /** Finds people and institutions in the running text, outside of what is said, with the posts that stand beside them. */
    void meetEverybody() {
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
        Matcher title = TITLE.matcher(words);
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

    private static Optional<String> owner(List<String> words) {
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
        Optional<Speaker> whose = post.institution().flatMap(name -> references.owner(name, mention, person));
        Optional<String> institution = whose.filter(it -> it.kind() == Speaker.Kind.INSTITUTION)
                .map(Speaker::name)
                .or(() -> whose.isPresent()
                        ? Optional.empty()
                        : post.institution().filter(Introductions::isName))
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
        String own = References.withoutOwner(words);
        int start = name.start() + words.length() - own.length();
        cast.person(own)
                .or(() -> cast.institutionOrState(own, new Span(start, start + own.length())))
                .filter(any -> mentioned)
                .ifPresent(it -> mentions.add(start, it));
    }
}
