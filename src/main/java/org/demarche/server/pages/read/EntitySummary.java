package org.demarche.server.pages.read;

import java.util.List;
import java.util.Optional;
import org.demarche.model.LangText;

/**
 * An entity of the search index.
 *
 * @param iri its IRI
 * @param kind its type
 * @param label its main name
 * @param otherNames its other names
 * @param positions number of positions that it holds, for an actor; that it states, for a document; that it receives, for any
 *     other entity
 * @param actorsFor number of actors in favour of it
 * @param actorsAgainst number of actors against it
 * @param date publication date of a document
 */
public record EntitySummary(
        String iri,
        EntityType kind,
        LangText label,
        List<String> otherNames,
        int positions,
        int actorsFor,
        int actorsAgainst,
        Optional<String> date) {

    public EntitySummary {
        otherNames = List.copyOf(otherNames);
    }

    /** Its IRI and main name. */
    public EntityLabel named() {
        return new EntityLabel(iri, label);
    }

    /** Its main name, whatever its language. */
    public String name() {
        return label.value();
    }
}
