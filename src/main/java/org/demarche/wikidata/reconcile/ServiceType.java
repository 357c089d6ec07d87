package org.demarche.wikidata.reconcile;

import java.util.Set;
import org.demarche.wikidata.EntityKind;

/**
 * A type of entities in a service.
 *
 * @param id its id
 * @param name display name
 * @param description what belongs to it
 * @param kinds the kinds of its entities
 */
public record ServiceType(String id, String name, String description, Set<EntityKind> kinds) {

    public ServiceType {
        kinds = Set.copyOf(kinds);
    }
}
