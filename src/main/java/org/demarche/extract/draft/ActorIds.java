package org.demarche.extract.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.extract.speaker.CorpusActors;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.speaker.StateNames;
import org.demarche.model.Actor;

/** The ids of an article's actors: the corpus' own, or ones made of their names. */
final class ActorIds {

    private final CorpusActors names;
    private final List<Speaker> speakers;
    private final Set<String> taken;
    private final Map<Speaker, String> ids = new LinkedHashMap<>();

    /**
     * For one article.
     *
     * @param speakers everybody whom it names
     * @param taken ids that are in use; new ones are added
     */
    ActorIds(CorpusActors names, List<Speaker> speakers, Set<String> taken) {
        this.names = names;
        this.speakers = speakers;
        this.taken = taken;
    }

    /** Those who have one by now, in the order in which they got it. */
    Map<Speaker, String> all() {
        return ids;
    }

    /** Gives ids to the institutions of everybody who has one. */
    void addInstitutions() {
        for (Speaker speaker : List.copyOf(ids.keySet())) {
            speaker.posts().stream()
                    .flatMap(post -> Stream.concat(post.institution().stream(), post.partOf().stream()))
                    .forEach(this::addInstitution);
        }
    }

    private void addInstitution(String name) {
        speakers.stream()
                .filter(speaker -> speaker.name().equals(name))
                .findFirst()
                .ifPresent(this::of);
    }

    /** The id of an actor: the corpus' own, or one made of the name. */
    String of(Speaker speaker) {
        String known = ids.get(speaker);
        if (known == null) {
            known = names.named(speaker.name())
                    .or(() -> speaker.otherNames().stream()
                            .flatMap(name -> names.named(name).stream())
                            .findFirst())
                    .map(Actor::id)
                    .orElseGet(() -> newId(speaker));
            ids.put(speaker, known);
        }
        return known;
    }

    private String newId(Speaker speaker) {
        String words = speaker.kind() == Speaker.Kind.STATE
                ? StateNames.all()
                        .named(speaker.name())
                        .or(() -> StateNames.all().meantBy(speaker.name()))
                        .map(StateNames.State::id)
                        .orElse(speaker.name())
                : speaker.name();
        String id = Slug.of(words, taken);
        taken.add(id);
        return id;
    }
}
