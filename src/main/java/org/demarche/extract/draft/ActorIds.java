package org.demarche.extract.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.extract.speaker.CorpusActors;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.speaker.SpeakerIndex;
import org.demarche.extract.speaker.StateNames;
import org.demarche.model.Actor;

/** The ids of an article's actors: those of the corpus, or new ones made of their names. */
final class ActorIds {

    private final CorpusActors names;
    private final SpeakerIndex speakers;
    private final IdAllocator allocator;
    private final Map<Speaker, String> ids = new LinkedHashMap<>();

    /** For one article. */
    ActorIds(CorpusActors names, SpeakerIndex speakers, IdAllocator allocator) {
        this.names = names;
        this.speakers = speakers;
        this.allocator = allocator;
    }

    /** The speakers with an id so far, in the order in which they got it. */
    Map<Speaker, String> all() {
        return ids;
    }

    /** Gives ids to the institutions at which speakers with an id have posts. */
    void addInstitutions() {
        for (Speaker speaker : List.copyOf(ids.keySet())) {
            speaker.posts().stream()
                    .flatMap(post -> Stream.concat(post.institution().stream(), post.partOf().stream()))
                    .flatMap(name -> speakers.named(name).stream())
                    .forEach(this::of);
        }
    }

    /** The id of an actor: that of the corpus, or a new one made of the name. */
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
        return allocator.newId(words);
    }
}
