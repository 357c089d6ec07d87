package org.demarche.reliability;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A measured value.
 *
 * @param value the value; NaN if it is undefined
 * @param low the lower end of the 95 % bootstrap interval; NaN without one
 * @param high the upper end
 * @param equal the share of matched positions with the same value, from 0 to 1; NaN for what is no field
 * @param count the number of units that it is based on: positions, passages, tuples or matched positions
 */
public record Estimate(double value, double low, double high, double equal, long count) {

    private static final double TAIL = 0.025;

    /** An odd number, so that samples of neighbouring seeds have nothing in common. */
    private static final long STRIDE = 0x5851F42D4C957F2DL;

    /**
     * Measures some articles.
     *
     * @param resamples how many times to draw as many articles at random, with replacement; 0 for no interval
     * @param seed of the random numbers: the same articles and seed give the same interval
     */
    static Estimate of(Measure measure, List<ComparedArticle> articles, int resamples, long seed) {
        double[] values = IntStream.range(0, articles.size() > 1 ? resamples : 0)
                .parallel()
                .mapToDouble(sample -> measure.of(drawn(articles, new SplittableRandom(seed + sample * STRIDE))))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return new Estimate(
                measure.of(articles),
                quantile(values, TAIL),
                quantile(values, 1 - TAIL),
                measure.equal(articles),
                measure.count(articles));
    }

    private static List<ComparedArticle> drawn(List<ComparedArticle> articles, SplittableRandom random) {
        return random.ints(articles.size(), 0, articles.size())
                .mapToObj(articles::get)
                .toList();
    }

    /** Of sorted values, interpolated between neighbours; NaN without values. */
    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
