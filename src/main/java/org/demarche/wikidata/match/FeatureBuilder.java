package org.demarche.wikidata.match;

import java.util.Set;

/** Collects features. */
final class FeatureBuilder {

    private final double[] values = new double[Feature.values().length];

    void set(Feature feature, double value) {
        values[feature.place()] = Math.clamp(value, 0.0, 1.0);
    }

    void set(Feature feature, boolean holds) {
        set(feature, holds ? 1 : 0);
    }

    boolean hasAny(Set<Feature> features) {
        return features.stream().anyMatch(feature -> values[feature.place()] > 0);
    }

    Features done() {
        return new Features(values);
    }
}
