package org.demarche.extract.speaker;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;

/** Gives people the posts that the text names beside their names, and the bodies that they speak for. */
final class SpeakerPosts {

    private static final Pattern SPOKEN_FOR = Pattern.compile(
            "(?i)\\b(spokes\\w+|minister|ambassador|envoy|delegate|president|premier|chancellor|secretary|chair"
                    + "|chairman|chairwoman|chief|head|leader|representative|commissioner|mayor)\\b");
    private static final int LONGEST_APPOSITION = 700;
    private static final int LONGEST_POST = 200;

    private final String text;
    private final Sentences sentences;
    /** Where cues, contents and quotations begin: descriptions of people end there. */
    private final NavigableSet<Integer> saidFrom;

    private final SpeakerRegistry registry;
    private final Coreference references;

    SpeakerPosts(
            String text,
            Sentences sentences,
            NavigableSet<Integer> saidFrom,
            SpeakerRegistry registry,
            Coreference references) {
        this.text = text;
        this.sentences = sentences;
        this.saidFrom = saidFrom;
        this.registry = registry;
        this.references = references;
    }

    /** Gives the posts beside a mention of a person. */
    void give(Speaker speaker, Span mention) {
        PostReader.read(apposition(mention)).forEach(post -> give(speaker, post, mention));
        before(mention).ifPresent(post -> give(speaker, post, mention));
    }

    /** The description behind a name, up to the verb, the cue or the end of the sentence. */
    String apposition(Span name) {
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
                        : post.institution().filter(SpeakerPosts::isName))
                .map(name -> known(name));
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

    /** Whether the words are a name, or a part of an institution: "school of Public Policy". */
    private static boolean isName(String institution) {
        return Character.isUpperCase(institution.charAt(0)) || institution.matches("\\p{Ll}+ (of|for) .*");
    }

    /** Registers an institution that only a post mentions. */
    private String known(String institution) {
        return registry.institution(institution).name();
    }

    /** People at such places speak for themselves. */
    private static boolean isPlaceOfLearning(Speaker institution) {
        return institution
                .name()
                .matches("(?i).*\\b(university|institute|center|centre|school|college|academy|council"
                        + " on|foundation)\\b.*");
    }
}
