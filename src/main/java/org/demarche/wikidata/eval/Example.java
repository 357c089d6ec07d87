package org.demarche.wikidata.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.wikidata.Entity;
import org.demarche.wikidata.Feature;
import org.demarche.wikidata.Features;
import org.demarche.wikidata.Matcher;

/**
 * A choice among candidates of which it is known which one is right.
 *
 * @param candidates the features of each
 * @param absence what speaks for it that none is right
 * @param right which one is, or -1 for none
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers to calculate with; nobody compares examples.
record Example(double[][] candidates, double[] absence, int right) {

    static final int NONE = -1;

    /** The example of a case; if it is not among the candidates, none is right. */
    static Example of(Case known, Matcher.Choices choices) {
        List<Entity> entities = choices.entities();
        int right = known.expected()
                .map(id -> IntStream.range(0, entities.size())
                        .filter(i -> entities.get(i).id().equals(id))
                        .findFirst()
                        .orElse(NONE))
                .orElse(NONE);
        return new Example(
                choices.features().stream().map(Example::vector).toArray(double[][]::new),
                choices.absence().stream().mapToDouble(Double::doubleValue).toArray(),
                right);
    }

    private static double[] vector(Features features) {
        double[] vector = new double[Feature.values().length];
        for (Feature feature : Feature.values()) {
            vector[feature.ordinal()] = features.value(feature);
        }
        return vector;
    }

    boolean hasRight() {
        return right >= 0;
    }

    /** The same, as it would be if the right one were not in the index. */
    Example withoutRight() {
        List<double[]> rest = new ArrayList<>(List.of(candidates));
        rest.remove(right);
        return new Example(rest.toArray(double[][]::new), absence, NONE);
    }
}
