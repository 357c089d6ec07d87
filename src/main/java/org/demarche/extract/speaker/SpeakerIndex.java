package org.demarche.extract.speaker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the speakers of an article by their names, once all of them are known. Of several, the first introduced wins. */
public final class SpeakerIndex {

    private static final Pattern PREPOSITION =
            Pattern.compile("\\s(?:of|on|for|in|to|at|by|from|with|over|against|between|who|which)\\s");

    private final List<Speaker> all;
    private final Map<String, Speaker> byName = new HashMap<>();
    private final Map<String, Speaker> byAnyName = new HashMap<>();
    private final Map<String, Speaker> partiesByAnyName = new HashMap<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> endings = new HashSet<>();

    /** Indexes speakers in the order in which the article introduces them. */
    public SpeakerIndex(List<Speaker> speakers) {
        this.all = List.copyOf(speakers);
        for (Speaker speaker : all) {
            byName.putIfAbsent(speaker.name(), speaker);
            names(speaker).map(Speaker::withoutArticle).forEach(name -> {
                byAnyName.putIfAbsent(name, speaker);
                if (speaker.isParty()) {
                    partiesByAnyName.putIfAbsent(name, speaker);
                }
            });
            if (speaker.kind() == Speaker.Kind.PERSON) {
                people.add(speaker.name());
            }
            endings(speaker.name().toLowerCase(Locale.ROOT)).forEach(endings::add);
        }
    }

    private static Stream<String> names(Speaker speaker) {
        return Stream.concat(Stream.of(speaker.name()), speaker.otherNames().stream());
    }

    /** What follows each blank of a name. */
    private static Stream<String> endings(String name) {
        return Stream.iterate(name.indexOf(' '), blank -> blank >= 0, blank -> name.indexOf(' ', blank + 1))
                .map(blank -> name.substring(blank + 1));
    }

    /** All speakers in the order in which the article introduces them. */
    public List<Speaker> all() {
        return all;
    }

    /** The speaker whose main name is exactly this. */
    public Optional<Speaker> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The speaker whom the text calls so, by any name, with or without "the". */
    public Optional<Speaker> called(String name) {
        return Optional.ofNullable(byAnyName.get(Speaker.withoutArticle(name)));
    }

    /** The institution or state that the text calls so, by any name, with or without "the". */
    public Optional<Speaker> partyCalled(String name) {
        return Optional.ofNullable(partiesByAnyName.get(Speaker.withoutArticle(name)));
    }

    /**
     * Whether a noun phrase names an actor: by a name, by the end of one ("union" for "the fishers' union"), or as people and bodies
     * are called ("the opposition leaders"). "An inquiry" or "observers in the valley" may be proposed.
     *
     * @param bare the phrase without its article
     * @param words the phrase
     */
    public boolean isActor(String bare, String words) {
        String head = ProperNames.words(PREPOSITION.split(bare, 2)[0]).getLast();
        boolean called = called(bare).isPresent()
                || endings(bare).anyMatch(people::contains)
                || endings.contains(bare.toLowerCase(Locale.ROOT));
        boolean someone = WordList.isRole(head) || WordList.isOrganisation(head);
        boolean definite = words.matches("(?is)the\\s.*|(?:this|that|these|those|its|their)\\s.*")
                || Character.isUpperCase(head.charAt(0));
        return called || (someone && (definite || bare.endsWith(head)));
    }
}
