package org.demarche.wikidata.reconcile;

import java.util.List;

/**
 * One query of a batch.
 *
 * @param name the name to search for, or empty if only properties are given
 * @param types ids of types that the entity should have
 * @param strict how to combine several types
 * @param limit maximum number of candidates, at least 1
 * @param properties what else is known about the entity
 */
public record ReconciliationQuery(
        String name, List<String> types, TypeStrict strict, int limit, List<PropertyValues> properties) {

    /** The number of candidates if a query does not state it. */
    public static final int DEFAULT_LIMIT = 5;

    public ReconciliationQuery {
        types = List.copyOf(types);
        properties = List.copyOf(properties);
    }

    /** A name without context. */
    public static ReconciliationQuery of(String name) {
        return new ReconciliationQuery(name, List.of(), TypeStrict.ANY, DEFAULT_LIMIT, List.of());
    }

    /** The same, of a type. */
    public ReconciliationQuery ofType(String type) {
        return new ReconciliationQuery(name, List.of(type), strict, limit, properties);
    }

    /** The same with values of a property. */
    public ReconciliationQuery with(String property, String... values) {
        var more = new java.util.ArrayList<>(properties);
        more.add(new PropertyValues(property, List.of(values)));
        return new ReconciliationQuery(name, types, strict, limit, more);
    }

    /** How a candidate must relate to several types. */
    public enum TypeStrict {
        /** It must have one of them. */
        ANY,
        /** It should have one of them. */
        SHOULD,
        /** It must have all of them. */
        ALL
    }

    /**
     * Values of a property: texts, or ids of entities.
     *
     * @param property id of the property
     */
    public record PropertyValues(String property, List<String> values) {
        public PropertyValues {
            values = List.copyOf(values);
        }
    }
}
