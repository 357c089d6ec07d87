package org.demarche.wikidata.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Maps a probability of the model to the observed precision: an increasing, piecewise linear function.
 *
 * @param points points in increasing order of the model's probability, which are all different
 */
public record Calibration(List<Point> points) {

    /**
     * A point.
     *
     * @param model probability of the model, 0 to 1
     * @param right observed precision, 0 to 1
     */
    public record Point(double model, double right) {}

    /** The identity. */
    public static final Calibration NONE = new Calibration(List.of(new Point(0, 0), new Point(1, 1)));

    public Calibration {
        points = List.copyOf(points);
    }

    /** The precision for a probability. Beyond the last point, half of the remaining doubt is removed. */
    double apply(double model) {
        Point before = new Point(0, 0);
        for (Point point : points) {
            if (model <= point.model) {
                double width = point.model - before.model;
                double share = width <= 0 ? 1 : (model - before.model) / width;
                return before.right + share * (point.right - before.right);
            }
            before = point;
        }
        double share = before.model >= 1 ? 0 : (model - before.model) / (1 - before.model);
        return before.right + share * (1 - before.right) / 2;
    }

    /**
     * Isotonic regression by pooling adjacent violators (Barlow et al., Statistical Inference under Order Restrictions, 1972).
     *
     * @param seen probability of the model and whether it was right (1 or 0), in increasing order of probability
     * @param least minimum number of observations per point
     */
    public static Calibration of(List<Point> seen, int least) {
        List<Pool> pools = new ArrayList<>();
        for (int begin = 0; begin < seen.size(); begin += least) {
            int end = begin + 2 * least > seen.size() ? seen.size() : begin + least;
            Pool pool = Pool.of(seen.subList(begin, end));
            while (!pools.isEmpty() && pools.getLast().right() >= pool.right()) {
                pool = pools.removeLast().with(pool);
            }
            pools.add(pool);
            begin = end - least;
        }
        return new Calibration(pools.stream()
                .map(pool -> new Point(pool.model(), pool.right()))
                .toList());
    }

    private record Pool(double modelSum, double rightSum, int count) {

        static Pool of(List<Point> points) {
            return new Pool(
                    points.stream().mapToDouble(Point::model).sum(),
                    points.stream().mapToDouble(Point::right).sum(),
                    points.size());
        }

        Pool with(Pool other) {
            return new Pool(modelSum + other.modelSum, rightSum + other.rightSum, count + other.count);
        }

        double model() {
            return modelSum / count;
        }

        double right() {
            return rightSum / count;
        }
    }
}
