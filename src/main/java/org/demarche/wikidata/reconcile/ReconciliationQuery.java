package org.demarche.wikidata.reconcile;

import java.util.List;

/**
 * One query of a batch.
 *
 * @param name what is looked for by its name, or empty where only properties are given
 * @param types ids of types of which it should be
 * @param strict what to make of several types
 * @param limit how many candidates are wanted, at least 1
 * @param properties what else is known of it
 */
public record ReconciliationQuery(
        String name, List<String> types, TypeStrict strict, int limit, List<PropertyValues> properties) {

    /** How many candidates are given where a query does not say. */
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

    /** What a candidate has to do with several types. */
    public enum TypeStrict {
        /** Be of one of them. */
        ANY,
        /** Better be of one of them. */
        SHOULD,
        /** Be of all of them. */
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
