package org.demarche.wikidata.match;

import java.util.LinkedHashMap;
import java.util.Map;

/** The features of a candidate; absent ones are 0. */
public final class Features {

    private static final Feature[] ALL = Feature.values();

    private final double[] values;

    /** Features by their {@link Feature#place place}. */
    Features(double[] values) {
        this.values = values.clone();
    }

    public Features(Map<Feature, Double> values) {
        this.values = new double[ALL.length];
        values.forEach((feature, value) -> this.values[feature.place()] = value);
    }

    public double value(Feature feature) {
        return values[feature.place()];
    }

    /** Features that are not 0, by their names for users, in the order of {@link Feature}. */
    public Map<String, Double> byName() {
        Map<String, Double> named = new LinkedHashMap<>();
        for (Feature feature : ALL) {
            if (value(feature) != 0) {
                named.put(feature.slug(), value(feature));
            }
        }
        return named;
    }

    @Override
    public String toString() {
        return byName().toString();
    }
}
