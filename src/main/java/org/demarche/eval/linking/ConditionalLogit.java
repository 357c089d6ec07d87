package org.demarche.eval.linking;

import java.util.List;
import java.util.Set;

/**
 * Fits a conditional logit by maximum likelihood with a ridge penalty around prior weights. The function is concave; Newton's
 * method with backtracking finds its maximum (Boyd and Vandenberghe, Convex Optimization, 2004, chapter 9.5). The same examples
 * always give the same weights.
 */
final class ConditionalLogit {

    private static final int ROUNDS = 100;
    /** Stops when a step would gain no more than this in mean log-likelihood. */
    private static final double FLAT = 1e-10;
    /** The share of the predicted gain that a step must achieve. */
    private static final double KEPT = 0.1;

    private static final double SHORTEST_STEP = 1e-6;
    /** A minimal penalty, for weights about which the examples say nothing. */
    private static final double LEAST_RIDGE = 1e-9;

    private final List<TrainingExample> examples;
    private final double[] prior;
    private final Set<Integer> fixed;
    private final double ridge;

    /**
     * @param prior weights of the features, then of absence
     * @param fixed places of weights that stay as they are
     * @param ridge strength of the penalty: half of it, times the squared distance, is subtracted from the mean
     * log-likelihood
     */
    ConditionalLogit(List<TrainingExample> examples, double[] prior, Set<Integer> fixed, double ridge) {
        this.examples = List.copyOf(examples);
        this.prior = prior.clone();
        this.fixed = Set.copyOf(fixed);
        this.ridge = Math.max(ridge, LEAST_RIDGE);
    }

    double[] fit() {
        double[] weights = prior.clone();
        for (int round = 0; round < ROUNDS; round++) {
            Surroundings here = new Surroundings(weights);
            double[] step = here.curvature.solve(here.slope);
            double promised = product(here.slope, step);
            if (promised <= FLAT) {
                break;
            }
            weights = climb(weights, here.height, step, promised);
        }
        return weights;
    }

    /** Halves a step until the function rises enough. */
    private double[] climb(double[] weights, double height, double[] step, double promised) {
        double length = 1;
        double[] reached = moved(weights, step, length);
        while (length > SHORTEST_STEP && height(reached) < height + KEPT * length * promised) {
            length /= 2;
            reached = moved(weights, step, length);
        }
        return reached;
    }

    private static double[] moved(double[] weights, double[] step, double length) {
        double[] moved = weights.clone();
        for (int k = 0; k < moved.length; k++) {
            moved[k] += length * step[k];
        }
        return moved;
    }

    /** The mean log-likelihood minus the penalty. */
    private double height(double[] weights) {
        double sum = 0;
        for (TrainingExample example : examples) {
            sum += Math.log(Math.max(Double.MIN_NORMAL, example.shares(weights)[example.right()]));
        }
        return sum / examples.size() - cost(weights);
    }

    private double cost(double[] weights) {
        double away = 0;
        for (int k = 0; k < weights.length; k++) {
            away += (weights[k] - prior[k]) * (weights[k] - prior[k]);
        }
        return ridge * away / 2;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }

    /** Value, gradient and curvature at some weights. */
    private final class Surroundings {

        private final double[] slope;
        private final SymmetricMatrix curvature;
        private final double height;

        Surroundings(double[] weights) {
            this.slope = new double[weights.length];
            this.curvature = new SymmetricMatrix(weights.length);
            double sum = 0;
            for (TrainingExample example : examples) {
                sum += add(example, example.shares(weights));
            }
            this.height = sum / examples.size() - cost(weights);
            for (int k = 0; k < slope.length; k++) {
                slope[k] = slope[k] / examples.size() - ridge * (weights[k] - prior[k]);
            }
            curvature.scale(1.0 / examples.size());
            curvature.addToDiagonal(ridge);
            fixed.forEach(this::hold);
        }

        /**
         * The gradient is the difference between the choice and the expected one, the curvature the variance of all choices
         * (McFadden 1974).
         */
        private double add(TrainingExample example, double[] shares) {
            double[] expected = new double[slope.length];
            for (int i = 0; i < shares.length; i++) {
                SparseVector choice = example.choices().get(i);
                choice.addTo(expected, shares[i]);
                curvature.add(choice, shares[i]);
            }
            SparseVector mean = SparseVector.of(expected, 0);
            mean.addTo(slope, -1);
            curvature.add(mean, -1);
            example.choices().get(example.right()).addTo(slope, 1);
            return Math.log(Math.max(Double.MIN_NORMAL, shares[example.right()]));
        }

        private void hold(int place) {
            slope[place] = 0;
            curvature.separate(place);
        }
    }
}
