package org.demarche.wikidata;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Features while they are gathered. */
final class FeatureVector {

    private final Map<Feature, Double> values = new EnumMap<>(Feature.class);

    void set(Feature feature, double value) {
        if (value != 0) {
            values.put(feature, Math.clamp(value, 0.0, 1.0));
        }
    }

    void set(Feature feature, boolean holds) {
        set(feature, holds ? 1 : 0);
    }

    boolean hasAny(Set<Feature> features) {
        return features.stream().anyMatch(values::containsKey);
    }

    Features done() {
        return new Features(values);
    }
}
