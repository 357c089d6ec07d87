package org.demarche.wikidata.eval;

import java.util.Optional;
import java.util.zip.CRC32;
import org.demarche.wikidata.Mention;

/**
 * A name of which it is known what it means.
 *
 * @param sort what sort of name, a key for the report: "label", "acronym", "initials"
 * @param mention the name and its context
 * @param entity the id of the entity that it was made from
 * @param present whether that entity is what the mention means; where not, nothing in the index is
 */
public record Case(String sort, Mention mention, String entity, boolean present) {

    /** The entity to be found. */
    Optional<String> expected() {
        return present ? Optional.of(entity) : Optional.empty();
    }

    /**
     * Whether its entity is one of those by whose names weights are learned. The other half is for measuring only. All names of an
     * entity are on the same side.
     */
    boolean isForLearning() {
        CRC32 hash = new CRC32();
        hash.update(entity.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return hash.getValue() % 2 == 0;
    }
}
