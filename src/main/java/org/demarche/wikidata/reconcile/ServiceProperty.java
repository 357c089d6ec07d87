package org.demarche.wikidata.reconcile;

/**
 * A property that a service compares or returns.
 *
 * @param id its id at the service
 * @param name display name
 * @param description what its values are
 * @param source the property of Wikidata that holds its values
 * @param form where an entity has its values, and their sort
 */
public record ServiceProperty(String id, String name, String description, String source, Form form) {

    /** The sorts of values. */
    public enum Form {
        /** Other entities, as stated. */
        ENTITIES,
        /** A date. */
        DATE,
        /** Texts: identifiers, addresses. */
        TEXTS,
        /** Latitude and longitude. */
        PLACE,
        /** The label in the language that the id names. */
        LABEL,
        /** The description in the language that the id names. */
        DESCRIPTION,
        /** Other names, in any language. */
        ALIASES
    }
}
