package org.demarche.eval.linking;

import java.util.Optional;
import org.demarche.wikidata.Mention;

/**
 * A name whose entity is known.
 *
 * @param sort what sort of name, a key for the report: "label", "acronym", "initials"
 * @param mention the name and its context
 * @param entity the id of the entity that it was made from
 * @param isPresent whether the mention means that entity; if not, it means no entity of the index
 */
public record TestCase(String sort, Mention mention, String entity, boolean isPresent) {

    /** The entity to find. */
    Optional<String> expected() {
        return isPresent ? Optional.of(entity) : Optional.empty();
    }

    DataSplit part() {
        return DataSplit.of(entity);
    }
}
