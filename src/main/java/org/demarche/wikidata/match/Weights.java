package org.demarche.wikidata.match;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.io.Resources;

/**
 * How much each feature counts, and from which score on a candidate is taken: the table {@code weights.txt}, made by
 * {@code demarche link tune}.
 *
 * <p>The model is a conditional logit (McFadden 1974) with "none of them" among the choices: each candidate's features, weighted and
 * summed, are its utility; the probability of a choice is its share of all the exponentials. Two candidates that are as good
 * as each other so share what one alone would have.
 */
public final class Weights {

    private static final int FEATURES = Feature.values().length;

    private final double[] vector;
    private final Set<Integer> fixed;
    private final Map<NameMatchKind, Calibration> calibrations;
    private final Thresholds thresholds;

    /**
     * @param vector weights by {@link Feature}, and behind them by {@link AbsenceFeature}
     * @param fixed places in the vector of those that are not to be learned
     * @param calibrations what the model's probabilities are worth; those of a sort that is not there are believed
     */
    Weights(double[] vector, Set<Integer> fixed, Map<NameMatchKind, Calibration> calibrations, Thresholds thresholds) {
        this.vector = vector.clone();
        this.fixed = Set.copyOf(fixed);
        this.calibrations = Map.copyOf(calibrations);
        this.thresholds = thresholds;
    }

    /** Those that ship. */
    public static Weights builtIn() {
        return WeightsTable.read(Resources.lines(Weights.class, "weights.txt"));
    }

    /** What the weights are held near while they are learned: {@code weights-prior.txt}. */
    public static Weights prior() {
        return WeightsTable.read(Resources.lines(Weights.class, "weights-prior.txt"));
    }

    /**
     * Those of a file.
     *
     * @throws IllegalArgumentException if a line is not of the form; the message is the line
     * @throws IOException if it cannot be read
     */
    public static Weights read(Path file) throws IOException {
        return WeightsTable.read(Resources.lines(file));
    }

    /** The same with weights that were learned. */
    public Weights with(double[] learned, Map<NameMatchKind, Calibration> measured, Thresholds set) {
        return new Weights(learned, fixed, measured, set);
    }

    /** The table's lines. */
    public List<String> lines() {
        return WeightsTable.lines(this);
    }

    /** Weights by {@link Feature}, and behind them by {@link AbsenceFeature}. */
    public double[] vector() {
        return vector.clone();
    }

    /** Places in the vector of those that are not to be learned. */
    public Set<Integer> fixed() {
        return fixed;
    }

    /** What the model's probabilities are worth. */
    public Map<NameMatchKind, Calibration> calibrations() {
        return calibrations;
    }

    /** The score, 0 to 100, that a probability of the model is worth for some sort of name. */
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

    /** From which scores on a candidate is taken. */
    public Thresholds thresholds() {
        return thresholds;
    }

    @Override
    public String toString() {
        return Arrays.toString(vector);
    }
}
