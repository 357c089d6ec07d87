package org.demarche.wikidata;

import java.util.List;
import java.util.Optional;

/** Where entities are found: an index of Wikidata, or the actors of a graph. Safe for use by several threads. */
public interface EntitySource extends AutoCloseable {

    /**
     * Those that a mention might mean, by their names; its kinds and types are observed, the rest of its context is not.
     *
     * @param most how many at most
     * @return most promising first; the order is a hint only, ranking is another's work
     */
    List<KnownEntity> candidates(Mention mention, int most);

    /** The entity with an id. */
    Optional<KnownEntity> find(String id);

    /** Entities of which a name begins with what somebody has typed, best known first. */
    List<KnownEntity> suggest(String prefix, int most);

    /** How many names have a word, folded and translated as in {@link org.demarche.wikidata.name.Word}: how little it tells. */
    int frequency(String word);

    /** Whether a class is another one or one of its subclasses, at any remove. */
    boolean isA(String type, String superclass);

    /** What the source is. */
    Description description();

    @Override
    void close();

    /**
     * What a source is.
     *
     * @param name for people
     * @param entities how many it has
     * @param made when its data was made or read, ISO 8601, or empty
     */
    record Description(String name, long entities, String made) {}
}
