package org.demarche.network.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.demarche.network.Aggregation;
import org.demarche.network.DiscourseNetwork;
import org.demarche.network.NetworkInput;
import org.demarche.network.NetworkMatrix;
import org.demarche.network.NetworkOptions;
import org.demarche.network.NetworkPosition;
import org.demarche.network.TimeSlice;

/**
 * Polarization over time, with a band of 90 %: the standard normal bootstrap interval (Efron and Tibshirani 1993, chapter 12). The articles of
 * a window are resampled with replacement, so the band shows how much the value depends on which articles were coded.
 */
public final class PolarizationSeries {

    /** The 0.95 quantile of the standard normal distribution. */
    private static final double Z = 1.6449;

    /** There are many resamples, and none is shown by itself, so fewer starts than for a window are enough. */
    private static final int STARTS_OF_A_RESAMPLE = 4;

    private final NetworkInput input;
    private final NetworkOptions options;
    private final int camps;
    private final long seed;
    private final int resamples;
    private final List<TimeSlice> congruence = new ArrayList<>();
    private final List<TimeSlice> conflict = new ArrayList<>();

    /**
     * A series to which windows are added.
     *
     * @param input the positions of all windows
     * @param options of the networks; the aggregation does not matter
     * @param camps how many camps, at least 2
     * @param seed of the search for camps and of the resamples
     * @param resamples how often articles are resampled; 0 for no band
     */
    public PolarizationSeries(NetworkInput input, NetworkOptions options, int camps, long seed, int resamples) {
        this.input = input;
        this.options = options;
        this.camps = camps;
        this.seed = seed;
        this.resamples = resamples;
    }

    /**
     * A window.
     *
     * @param positions how many positions are in it
     * @param value polarization, from 0 to 1
     * @param low lower end of the band; empty if there is none
     * @param high upper end of the band; empty if there is none
     */
    public record Point(
            LocalDate from,
            LocalDate middle,
            LocalDate to,
            int positions,
            Polarization.Camps camps,
            double value,
            OptionalDouble low,
            OptionalDouble high) {}

    /** Adds a window of the network of congruence. */
    public void congruence(TimeSlice slice) {
        congruence.add(slice);
    }

    /** Adds the same window of the network of conflict. */
    public void conflict(TimeSlice slice) {
        conflict.add(slice);
    }

    /** The windows in order. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int window = 0; window < congruence.size(); window++) {
            points.add(point(congruence.get(window), conflict.get(window)));
        }
        return points;
    }

    private Point point(TimeSlice agree, TimeSlice disagree) {
        List<NetworkPosition> inside = input.positions().stream()
                .filter(position -> !position.time().isBefore(agree.from())
                        && !position.time().isAfter(agree.to()))
                .toList();
        Polarization.Camps found = Polarization.of(agree.network(), disagree.network(), camps, seed);
        double reach = Z * deviation(resampled(inside));
        return new Point(
                agree.from().toLocalDate(),
                agree.middle().toLocalDate(),
                agree.to().toLocalDate(),
                inside.size(),
                found,
                found.value(),
                bound(found.value() - reach),
                bound(found.value() + reach));
    }

    private double[] resampled(List<NetworkPosition> inside) {
        Map<Object, List<NetworkPosition>> byArticle = new LinkedHashMap<>();
        for (NetworkPosition position : inside) {
            Object article = position.document().isEmpty() ? position : position.document();
            byArticle.computeIfAbsent(article, any -> new ArrayList<>()).add(position);
        }
        List<List<NetworkPosition>> articles = List.copyOf(byArticle.values());
        if (articles.isEmpty()) {
            return new double[0];
        }
        Random random = new Random(seed);
        double[] values = new double[resamples];
        for (int sample = 0; sample < resamples; sample++) {
            List<NetworkPosition> drawn = new ArrayList<>();
            for (int i = 0; i < articles.size(); i++) {
                drawn.addAll(articles.get(random.nextInt(articles.size())));
            }
            NetworkInput resample = new NetworkInput(drawn, input.rows(), input.columns());
            values[sample] = Polarization.of(
                            network(resample, Aggregation.CONGRUENCE),
                            network(resample, Aggregation.CONFLICT),
                            camps,
                            search -> search.descents(STARTS_OF_A_RESAMPLE, seed))
                    .value();
        }
        return values;
    }

    private NetworkMatrix network(NetworkInput resample, Aggregation aggregation) {
        return DiscourseNetwork.of(resample, options.with(aggregation));
    }

    /** The standard deviation; NaN if there are fewer than two values. */
    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    private static OptionalDouble bound(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(Math.clamp(value, 0, 1));
    }
}
