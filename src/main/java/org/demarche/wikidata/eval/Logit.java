package org.demarche.wikidata.eval;

import java.util.List;
import java.util.Set;

/**
 * Fits a conditional logit: the weights under which what was chosen is as likely as can be, held near some given weights (ridge),
 * by gradient ascent with steps of adapted size (Adam; Kingma and Ba 2015). The same examples always give the same weights.
 */
final class Logit {

    private static final int ROUNDS = 1000;
    private static final double STEP = 0.1;
    /** From this round on steps get smaller. */
    private static final double SLOWER_FROM = 200;

    /** Where it rises by no more than that in any direction, the top is reached. */
    private static final double FLAT = 2e-5;

    private static final double MOMENTUM = 0.9;
    private static final double MEMORY = 0.999;
    private static final double TINY = 1e-8;

    private final List<Example> examples;
    private final double[] prior;
    private final Set<Integer> fixed;
    private final double ridge;

    /**
     * @param prior weights of the features, then of absence
     * @param fixed places of weights that stay as they are
     * @param ridge how strongly they hold: what one unit away from them costs, squared and halved, in mean log-likelihood
     */
    Logit(List<Example> examples, double[] prior, Set<Integer> fixed, double ridge) {
        this.examples = List.copyOf(examples);
        this.prior = prior.clone();
        this.fixed = Set.copyOf(fixed);
        this.ridge = ridge;
    }

    double[] fit() {
        double[] weights = prior.clone();
        double[] momentum = new double[weights.length];
        double[] memory = new double[weights.length];
        boolean rising = true;
        for (int round = 1; round <= ROUNDS && rising; round++) {
            double[] slope = slope(weights);
            double step = STEP * Math.min(1, SLOWER_FROM / round);
            rising = false;
            for (int k = 0; k < weights.length; k++) {
                double g = fixed.contains(k) ? 0 : slope[k] / examples.size() - ridge * (weights[k] - prior[k]);
                rising |= Math.abs(g) > FLAT;
                momentum[k] = MOMENTUM * momentum[k] + (1 - MOMENTUM) * g;
                memory[k] = MEMORY * memory[k] + (1 - MEMORY) * g * g;
                double m = momentum[k] / (1 - Math.pow(MOMENTUM, round));
                double v = memory[k] / (1 - Math.pow(MEMORY, round));
                weights[k] += step * m / (Math.sqrt(v) + TINY);
            }
        }
        return weights;
    }

    /** Into which direction the log-likelihood rises. */
    private double[] slope(double[] weights) {
        double[] slope = new double[weights.length];
        for (Example example : examples) {
            double[] shares = example.shares(weights);
            for (int i = 0; i < shares.length; i++) {
                example.choices().get(i).addTo(slope, (i == example.right() ? 1 : 0) - shares[i]);
            }
        }
        return slope;
    }
}
