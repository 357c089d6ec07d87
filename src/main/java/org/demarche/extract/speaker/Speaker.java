package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A speaker in an article, with everything that the article says about them. */
public final class Speaker {

    /** What a speaker is. */
    public enum Kind {
        PERSON,
        INSTITUTION,
        STATE,
        /** A person without a name: a senior official. */
        UNNAMED,
        /** Several people without names: experts. */
        COLLECTIVE
    }

    enum Gender {
        UNKNOWN,
        HE,
        SHE
    }

    private final Kind kind;
    private final String name;
    private final Set<String> otherNames = new LinkedHashSet<>();
    private final List<Post> posts = new ArrayList<>();
    private @Nullable Speaker principal;
    private Gender gender = Gender.UNKNOWN;

    Speaker(Kind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    public Kind kind() {
        return kind;
    }

    /** The longest name in the text, character for character; the description if there is no name. */
    public String name() {
        return name;
    }

    /** Other names and descriptions that the text uses: "the former diplomat". */
    public Set<String> otherNames() {
        return otherNames;
    }

    public List<Post> posts() {
        return List.copyOf(posts);
    }

    /** The institution or state on whose behalf it speaks, as a spokesperson or office-holder does. */
    public Optional<Speaker> principal() {
        return Optional.ofNullable(principal);
    }

    /** Whether the text calls it by a name, with or without "the". */
    public boolean isCalled(String words) {
        String plain = withoutArticle(words);
        return withoutArticle(name).equals(plain)
                || otherNames.stream().anyMatch(other -> withoutArticle(other).equals(plain));
    }

    /** Whether words name it, perhaps by its surname, with or without a title: "Mr Strand". */
    public boolean isMeantBy(String words) {
        String plain = ProperNames.withoutTitle(words);
        return isCalled(plain) || (kind == Kind.PERSON && name.endsWith(" " + plain));
    }

    /** Whether it speaks for a body or has a post there, so that what it says of the body is its own position. */
    public boolean isOf(Speaker body) {
        return principal().filter(body::equals).isPresent()
                || posts.stream()
                        .filter(post -> !post.former())
                        .flatMap(post -> Stream.concat(post.institution().stream(), post.partOf().stream()))
                        .anyMatch(body::isCalled);
    }

    /** Whether a word, in any case, is part of its name. */
    boolean hasInName(String word) {
        return ProperNames.words(name).stream().anyMatch(word::equalsIgnoreCase);
    }

    /** Whether it is an institution or a state. */
    public boolean isParty() {
        return kind == Kind.INSTITUTION || kind == Kind.STATE;
    }

    static String withoutArticle(String words) {
        return words.startsWith("the ") || words.startsWith("The ") ? words.substring(4) : words;
    }

    Gender gender() {
        return gender;
    }

    void addPost(Post post) {
        boolean known = posts.stream()
                .anyMatch(it -> it.role().equalsIgnoreCase(post.role())
                        && (it.institution().equals(post.institution())
                                || post.institution().isEmpty()));
        if (!known) {
            posts.add(post);
        }
    }

    void speaksFor(Speaker whom) {
        if (whom != this && principal == null) {
            principal = whom;
        }
    }

    void calledAs(Gender pronoun) {
        gender = gender == Gender.UNKNOWN ? pronoun : gender;
    }

    @Override
    public String toString() {
        return name;
    }
}
