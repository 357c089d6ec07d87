package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.extract.text.Span;
import org.jspecify.annotations.Nullable;

/** Somebody to whom the article gives the word, with all that it says of them. */
public final class Speaker {

    /** What a speaker is. */
    public enum Kind {
        PERSON,
        INSTITUTION,
        STATE,
        /** A person without a name: a senior official. */
        UNNAMED,
        /** Several without names: experts. */
        COLLECTIVE
    }

    enum Gender {
        UNKNOWN,
        HE,
        SHE
    }

    private final Kind kind;
    private final String name;
    private final Span firstMention;
    private final Set<String> otherNames = new LinkedHashSet<>();
    private final List<Post> posts = new ArrayList<>();
    private @Nullable Speaker principal;
    private Gender gender = Gender.UNKNOWN;

    Speaker(Kind kind, String name, Span firstMention) {
        this.kind = kind;
        this.name = name;
        this.firstMention = firstMention;
    }

    public Kind kind() {
        return kind;
    }

    /** The fullest name in the text, exactly as it stands there; for the unnamed, the description. */
    public String name() {
        return name;
    }

    public Span firstMention() {
        return firstMention;
    }

    /** Descriptions under which the text refers to it, without its names: "the former diplomat". */
    public Set<String> otherNames() {
        return otherNames;
    }

    public List<Post> posts() {
        return List.copyOf(posts);
    }

    /** The institution or state for which it speaks, if it is a spokesperson or holds an office. */
    public Optional<Speaker> principal() {
        return Optional.ofNullable(principal);
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
