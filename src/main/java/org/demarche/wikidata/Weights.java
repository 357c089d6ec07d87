package org.demarche.wikidata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.wikidata.name.ResourceLines;

/**
 * How much each feature counts, and from which score on a candidate is taken: the table {@code weights.txt}, made by
 * {@code demarche link tune}.
 *
 * <p>The model is a conditional logit (McFadden 1974) with "none of them" among the choices: each candidate's features, weighted and
 * summed, are its utility; the probability of a choice is its share of all the exponentials. Two candidates that are as good
 * as each other so share what one alone would have.
 */
public final class Weights {

    private final double[] features;
    private final double[] absence;
    private final Calibration calibration;
    private final double matched;
    private final double doubtful;
    private final Set<Integer> fixed;

    /**
     * @param features by {@link Feature}
     * @param absence by {@link Absence}
     * @param calibration what the model's probabilities are worth
     * @param matched the least score of a match
     * @param doubtful the least score of a candidate that is worth a look
     * @param fixed places in the vector of those that are not to be learned
     */
    private Weights(
            double[] features,
            double[] absence,
            Calibration calibration,
            double matched,
            double doubtful,
            Set<Integer> fixed) {
        this.features = features.clone();
        this.absence = absence.clone();
        this.calibration = calibration;
        this.matched = matched;
        this.doubtful = doubtful;
        this.fixed = Set.copyOf(fixed);
    }

    /** Those that ship. */
    public static Weights builtIn() {
        return of(ResourceLines.of(Weights.class, "weights.txt"));
    }

    /** What the weights are held near while they are learned: {@code weights-prior.txt}. */
    public static Weights prior() {
        return of(ResourceLines.of(Weights.class, "weights-prior.txt"));
    }

    /** Reads a table. */
    static Weights of(List<String> lines) {
        Map<String, Double> values = new HashMap<>();
        List<Calibration.Point> points = new ArrayList<>();
        Set<String> fixed = new HashSet<>();
        for (String line : lines) {
            String[] columns = line.split("\\s+", -1);
            if (columns[0].equals("calibration")) {
                points.add(new Calibration.Point(Double.parseDouble(columns[1]), Double.parseDouble(columns[2])));
            } else {
                values.put(columns[0] + " " + columns[1], Double.parseDouble(columns[2]));
                if (columns.length > 3 && columns[3].equals("fixed")) {
                    fixed.add(columns[1]);
                }
            }
        }
        return new Weights(
                Arrays.stream(Feature.values())
                        .mapToDouble(feature -> values.getOrDefault("feature " + feature.slug(), 0.0))
                        .toArray(),
                Arrays.stream(Absence.values())
                        .mapToDouble(reason -> values.getOrDefault("absence " + reason.slug(), 0.0))
                        .toArray(),
                points.isEmpty() ? Calibration.NONE : new Calibration(points),
                values.getOrDefault("threshold matched", 100.0),
                values.getOrDefault("threshold doubtful", 0.0),
                Arrays.stream(Feature.values())
                        .filter(feature -> fixed.contains(feature.slug()))
                        .map(Feature::ordinal)
                        .collect(Collectors.toSet()));
    }

    /** The table's lines. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            lines.add("feature %-18s %.3f".formatted(feature.slug(), features[feature.ordinal()]));
        }
        for (Absence reason : Absence.values()) {
            lines.add("absence %-18s %.3f".formatted(reason.slug(), absence[reason.ordinal()]));
        }
        for (Calibration.Point point : calibration.points()) {
            lines.add("calibration %.5f %.5f".formatted(point.model(), point.right()));
        }
        lines.add("threshold matched %.1f".formatted(matched));
        lines.add("threshold doubtful %.1f".formatted(doubtful));
        return lines;
    }

    /** Weights of the features, then of absence, one after the other. */
    public static Weights of(double[] vector, Calibration calibration, double matched, double doubtful) {
        int count = Feature.values().length;
        return new Weights(
                Arrays.copyOf(vector, count),
                Arrays.copyOfRange(vector, count, vector.length),
                calibration,
                matched,
                doubtful,
                Set.of());
    }

    /** Places in the vector of those that are not to be learned. */
    public Set<Integer> fixed() {
        return fixed;
    }

    /** The same numbers that {@link #of} takes. */
    public double[] vector() {
        double[] vector = Arrays.copyOf(features, features.length + absence.length);
        System.arraycopy(absence, 0, vector, features.length, absence.length);
        return vector;
    }

    /** The score, 0 to 100, that a probability of the model is worth. */
    public double score(double probability) {
        return 100 * calibration.apply(probability);
    }

    double utility(Features candidate) {
        double sum = 0;
        for (Feature feature : Feature.values()) {
            sum += features[feature.ordinal()] * candidate.value(feature);
        }
        return sum;
    }

    double absence(double[] reasons) {
        double sum = 0;
        for (int i = 0; i < absence.length; i++) {
            sum += absence[i] * reasons[i];
        }
        return sum;
    }

    /** The least score, 0 to 100, of a match. */
    public double matched() {
        return matched;
    }

    /** The least score of a candidate that is worth a look. */
    public double doubtful() {
        return doubtful;
    }
}
