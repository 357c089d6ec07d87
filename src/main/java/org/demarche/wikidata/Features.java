package org.demarche.wikidata;

import java.util.LinkedHashMap;
import java.util.Map;

/** The features of one candidate; what is not given is 0. */
public final class Features {

    private static final Feature[] ALL = Feature.values();

    private final double[] values = new double[ALL.length];

    public Features(Map<Feature, Double> values) {
        values.forEach((feature, value) -> this.values[feature.ordinal()] = value);
    }

    public double value(Feature feature) {
        return values[feature.ordinal()];
    }

    /** Those that are not 0, by the names that users see, in the order of {@link Feature}. */
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
