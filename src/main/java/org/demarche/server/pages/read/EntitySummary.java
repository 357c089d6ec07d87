package org.demarche.server.pages.read;

import java.util.List;
import java.util.Optional;

/**
 * A thing of the index of names.
 *
 * @param iri names it
 * @param kind what it is
 * @param name what it is called
 * @param otherNames what else it is called
 * @param positions how many it holds, if it is an actor, or receives, if it is not
 * @param actorsFor how many actors are for it
 * @param actorsAgainst how many actors are against it
 * @param date of when it is, if it is a document
 */
public record EntitySummary(
        String iri,
        EntityType kind,
        String name,
        List<String> otherNames,
        int positions,
        int actorsFor,
        int actorsAgainst,
        Optional<String> date) {

    public EntitySummary {
        otherNames = List.copyOf(otherNames);
    }

    /** The thing with its name only. */
    public EntityLabel named() {
        return new EntityLabel(iri, name);
    }
}
