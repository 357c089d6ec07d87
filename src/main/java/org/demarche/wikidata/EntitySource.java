package org.demarche.wikidata;

import java.util.List;
import java.util.Optional;

/** A source of entities: an index of Wikidata, or the actors of a graph. Thread-safe. */
public interface EntitySource extends AutoCloseable {

    /**
     * Candidates for a mention, found by names, and restricted to its kinds and types.
     *
     * @param most maximum number of candidates
     * @return the most promising first, before ranking
     */
    List<KnownEntity> candidates(Mention mention, int most);

    /** The entity of an id. */
    Optional<KnownEntity> find(String id);

    /** Entities with a name that begins with a prefix, best known first. */
    List<KnownEntity> suggest(String prefix, int most);

    /** Number of names with a word, folded and translated as in {@link org.demarche.wikidata.name.Word}. */
    int frequency(String word);

    /** Whether a class is another class or a direct or indirect subclass of it. */
    boolean isA(String type, String superclass);

    /** Description of the source. */
    Description description();

    @Override
    void close();

    /**
     * Description of a source.
     *
     * @param name display name
     * @param entities number of entities
     * @param made date of its data in ISO 8601, or empty
     */
    record Description(String name, long entities, String made) {}
}
