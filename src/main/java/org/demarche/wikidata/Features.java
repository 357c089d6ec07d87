package org.demarche.wikidata;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The features of one candidate; what is not given is 0. */
public final class Features {

    private final Map<Feature, Double> values;

    public Features(Map<Feature, Double> values) {
        this.values = new EnumMap<>(Feature.class);
        this.values.putAll(values);
    }

    public double value(Feature feature) {
        return values.getOrDefault(feature, 0.0);
    }

    /** Those that are not 0, by the names that users see, in the order of {@link Feature}. */
    public Map<String, Double> byName() {
        Map<String, Double> named = new LinkedHashMap<>();
        values.forEach((feature, value) -> {
            if (value != 0) {
                named.put(feature.slug(), value);
            }
        });
        return named;
    }
}
