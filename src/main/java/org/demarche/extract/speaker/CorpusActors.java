package org.demarche.extract.speaker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.model.Actor;
import org.demarche.model.Institution;
import org.demarche.model.LangText;
import org.demarche.model.Person;
import org.demarche.model.State;

/** The actors of a corpus by name. */
public final class CorpusActors {

    private final Map<String, Actor> byName = new LinkedHashMap<>();

    /**
     * Indexes the actors of a corpus.
     *
     * @param actors the actors; a draft mentions none of them unless the text names it
     */
    public CorpusActors(List<Actor> actors) {
        for (Actor actor : actors) {
            Stream.concat(Stream.of(actor.name()), actor.otherNames().stream())
                    .map(LangText::value)
                    .forEach(name -> byName.putIfAbsent(plain(name), actor));
        }
    }

    /** The actor with a name, without regard to a "the" in front and to accents and case. */
    public Optional<Actor> named(String name) {
        return Optional.ofNullable(byName.get(plain(name)));
    }

    Optional<Speaker.Kind> kind(String name) {
        return named(name).map(actor -> switch (actor) {
            case Person person -> Speaker.Kind.PERSON;
            case Institution institution -> Speaker.Kind.INSTITUTION;
            case State state -> Speaker.Kind.STATE;
        });
    }

    private static String plain(String name) {
        String folded = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .replace('’', '\'')
                .toLowerCase(java.util.Locale.ROOT)
                .strip();
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }
}
