package org.demarche.wikidata.match;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.io.Resources;

/**
 * The weights of the features, the calibrations and the thresholds: the table {@code weights.txt}, written by {@code demarche
 * link tune}.
 *
 * <p>The model is a conditional logit (McFadden 1974) with "none of them" as a choice: the weighted sum of a candidate's
 * features is its utility, and its probability is its share of the exponentials of all utilities. Two equally good candidates
 * share the probability that one alone would have.
 */
public final class Weights {

    private static final int FEATURES = Feature.values().length;

    private final double[] vector;
    private final Set<Integer> fixed;
    private final Map<NameMatchKind, Calibration> calibrations;
    private final Thresholds thresholds;

    /**
     * @param vector weights by {@link Feature}, followed by those of {@link AbsenceFeature}
     * @param fixed positions of weights that are not learned
     * @param calibrations calibrations by kind of name match; the identity for absent kinds
     */
    Weights(double[] vector, Set<Integer> fixed, Map<NameMatchKind, Calibration> calibrations, Thresholds thresholds) {
        this.vector = vector.clone();
        this.fixed = Set.copyOf(fixed);
        this.calibrations = Map.copyOf(calibrations);
        this.thresholds = thresholds;
    }

    /** The built-in weights. */
    public static Weights builtIn() {
        return WeightsTable.read(Resources.lines(Weights.class, "weights.txt"));
    }

    /** The prior for learning: {@code weights-prior.txt}. */
    public static Weights prior() {
        return WeightsTable.read(Resources.lines(Weights.class, "weights-prior.txt"));
    }

    /**
     * Reads the weights of a file.
     *
     * @throws IllegalArgumentException if a line is malformed; the message is the line
     * @throws IOException if it cannot be read
     */
    public static Weights read(Path file) throws IOException {
        return WeightsTable.read(Resources.lines(file));
    }

    /** These weights with learned values. */
    public Weights with(double[] learned, Map<NameMatchKind, Calibration> measured, Thresholds set) {
        return new Weights(learned, fixed, measured, set);
    }

    /** The lines of the table. */
    public List<String> lines() {
        return WeightsTable.lines(this);
    }

    /** Weights by {@link Feature}, followed by those of {@link AbsenceFeature}. */
    public double[] vector() {
        return vector.clone();
    }

    /** Positions of weights that are not learned. */
    public Set<Integer> fixed() {
        return fixed;
    }

    /** The calibrations. */
    public Map<NameMatchKind, Calibration> calibrations() {
        return calibrations;
    }

    /** The score, 0 to 100, for a probability of the model and a kind of name match. */
    public double score(NameMatchKind sort, double probability) {
        return 100 * calibrations.getOrDefault(sort, Calibration.NONE).apply(probability);
    }

    double utility(Features candidate) {
        double sum = 0;
        for (Feature feature : Feature.values()) {
            sum += vector[feature.place()] * candidate.value(feature);
        }
        return sum;
    }

    double absence(double[] reasons) {
        double sum = 0;
        for (int i = 0; i < reasons.length; i++) {
            sum += vector[FEATURES + i] * reasons[i];
        }
        return sum;
    }

    /** The thresholds. */
    public Thresholds thresholds() {
        return thresholds;
    }

    @Override
    public String toString() {
        return Arrays.toString(vector);
    }
}
