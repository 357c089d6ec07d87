package org.demarche.eval.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.wikidata.match.Feature;
import org.demarche.wikidata.match.Features;
import org.demarche.wikidata.match.Matcher;
import org.demarche.wikidata.match.NameMatchKind;

/**
 * A choice whose right answer is known.
 *
 * @param choices the choices, by their features; the last is that none of the others is right
 * @param right the right choice
 * @param sorts kind of name match of each choice but the last
 */
record TrainingExample(List<SparseVector> choices, int right, List<NameMatchKind> sorts) {

    TrainingExample {
        choices = List.copyOf(choices);
        sorts = List.copyOf(sorts);
    }

    /** The example of a case; if the entity is not among the candidates, none of them is right. */
    static TrainingExample of(TestCase known, Matcher.Choices given) {
        List<SparseVector> choices = new ArrayList<>();
        given.options().forEach(option -> choices.add(SparseVector.of(vector(option.features()), 0)));
        double[] absence =
                given.absence().stream().mapToDouble(Double::doubleValue).toArray();
        choices.add(SparseVector.of(absence, Feature.values().length));
        return new TrainingExample(
                choices,
                right(known, given.options()),
                given.options().stream().map(Matcher.Option::sort).toList());
    }

    private static int right(TestCase known, List<Matcher.Option> options) {
        return IntStream.range(0, options.size())
                .filter(i -> known.expected()
                        .filter(options.get(i).entity().id()::equals)
                        .isPresent())
                .findFirst()
                .orElse(options.size());
    }

    private static double[] vector(Features features) {
        double[] vector = new double[Feature.values().length];
        for (Feature feature : Feature.values()) {
            vector[feature.place()] = features.value(feature);
        }
        return vector;
    }

    /** The number of entities to choose from. */
    int candidates() {
        return choices.size() - 1;
    }

    boolean hasRight() {
        return right < candidates();
    }

    /** The same, as if the right entity were not in the index. */
    TrainingExample withoutRight() {
        List<SparseVector> rest = new ArrayList<>(choices);
        rest.remove(right);
        List<NameMatchKind> sortsOfRest = new ArrayList<>(sorts);
        sortsOfRest.remove(right);
        return new TrainingExample(rest, rest.size() - 1, sortsOfRest);
    }

    /** The probability of each choice under some weights (softmax). */
    double[] shares(double[] weights) {
        double[] shares =
                choices.stream().mapToDouble(choice -> choice.times(weights)).toArray();
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
