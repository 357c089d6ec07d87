package org.demarche.wikidata.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.wikidata.Entity;
import org.demarche.wikidata.Feature;
import org.demarche.wikidata.Features;
import org.demarche.wikidata.Matcher;
import org.demarche.wikidata.NameSort;

/**
 * A choice of which it is known which one is right.
 *
 * @param choices what there is to choose from, by its features; the last is that none of the others is right
 * @param right which one is
 * @param sort what sort of name it is
 */
record Example(List<SparseVector> choices, int right, NameSort sort) {

    Example {
        choices = List.copyOf(choices);
    }

    /** The example of a case; if the entity is not among the candidates, none of them is right. */
    static Example of(Case known, Matcher.Choices given) {
        List<SparseVector> choices = new ArrayList<>();
        given.features().forEach(features -> choices.add(SparseVector.of(vector(features), 0)));
        double[] absence = given.absence().stream().mapToDouble(Double::doubleValue).toArray();
        choices.add(SparseVector.of(absence, Feature.values().length));
        return new Example(choices, right(known, given.entities()), given.sort());
    }

    private static int right(Case known, List<Entity> entities) {
        return IntStream.range(0, entities.size())
                .filter(i -> known.expected().filter(entities.get(i).id()::equals).isPresent())
                .findFirst()
                .orElse(entities.size());
    }

    private static double[] vector(Features features) {
        double[] vector = new double[Feature.values().length];
        for (Feature feature : Feature.values()) {
            vector[feature.ordinal()] = features.value(feature);
        }
        return vector;
    }

    /** How many entities there are to choose from. */
    int candidates() {
        return choices.size() - 1;
    }

    boolean hasRight() {
        return right < candidates();
    }

    /** The same, as it would be if the right one were not in the index. */
    Example withoutRight() {
        List<SparseVector> rest = new ArrayList<>(choices);
        rest.remove(right);
        return new Example(rest, rest.size() - 1, sort);
    }

    /** The probability of each choice under some weights: its share of all the exponentials. */
    double[] shares(double[] weights) {
        double[] shares = choices.stream().mapToDouble(choice -> choice.times(weights)).toArray();
        double most = Double.NEGATIVE_INFINITY;
        for (double utility : shares) {
            most = Math.max(most, utility);
        }
        double all = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(shares[i] - most);
            all += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= all;
        }
        return shares;
    }
}
