package org.demarche.wikidata.reconcile;

/**
 * A property that a service compares or returns.
 *
 * @param id its id at the service
 * @param name display name
 * @param description what its values are
 * @param source what it is called in entities: the id of a property of Wikidata
 * @param form where in an entity its values are, and of which sort
 */
public record ServiceProperty(String id, String name, String description, String source, Form form) {

    /** The sorts of values. */
    public enum Form {
        /** Other entities, as they are stated. */
        ENTITIES,
        /** A date. */
        DATE,
        /** Texts: identifiers, addresses. */
        TEXTS,
        /** Latitude and longitude. */
        PLACE,
        /** The label in some language, which the id names. */
        LABEL,
        /** The description in some language. */
        DESCRIPTION,
        /** Other names, in any language. */
        ALIASES
    }
}
