package org.demarche.wikidata.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import org.demarche.wikidata.Calibration;
import org.demarche.wikidata.Matcher;
import org.demarche.wikidata.Weights;

/**
 * Learns the weights of the matcher from the learning half of the test sets, calibrates its probabilities, and sets the thresholds.
 * Of every fourth name the entity is taken out, too, so that it is learned what it looks like when nothing is right.
 */
public final class Tuning {

    private static final double RIDGE = 1e-4;
    private static final int TAKEN_OUT = 4;
    /** So many probabilities make a point of the calibration. */
    private static final int PER_POINT = 150;
    /** Automatic matches have to be right that often in every test set: more than is promised, since this half was learned from. */
    private static final double PRECISION = 0.994;
    /** Of a hundred names whose entity is among the candidates, the best one may be below the threshold of doubt in so many. */
    private static final double LOST = 0.02;

    private final Matcher matcher;
    private final Weights prior;

    /** @param prior weights that hold where the test sets say nothing */
    public Tuning(Matcher matcher, Weights prior) {
        this.matcher = matcher;
        this.prior = prior;
    }

    /** A test set's examples. */
    private record Learned(List<Example> examples) {}

    public Weights learn(List<TestSet> sets) {
        List<Learned> learned = sets.stream().map(this::examples).toList();
        List<Example> all = learned.stream().flatMap(one -> one.examples.stream()).toList();
        Logit logit = new Logit(all, prior.vector(), prior.fixed(), RIDGE);
        double[] weights = logit.fit();
        Calibration calibration = Calibration.of(points(all, logit, weights), PER_POINT);
        Weights model = Weights.of(weights, calibration, 0, 0);
        return Weights.of(
                weights,
                calibration,
                matched(learned, logit, weights, model),
                doubtful(all, logit, weights, model));
    }

    private Learned examples(TestSet set) {
        List<Example> examples = new ArrayList<>();
        for (Case known : set.half(true).cases()) {
            Example example = Example.of(known, matcher.choices(known.mention()));
            examples.add(example);
            if (example.hasRight() && hash(known) % TAKEN_OUT == 0) {
                examples.add(example.withoutRight());
            }
        }
        return new Learned(examples);
    }

    private static long hash(Case known) {
        CRC32 hash = new CRC32();
        hash.update(known.mention().name().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return hash.getValue() >>> 3;
    }

    /** The probability of each example's best candidate, and whether it is right; rising. */
    private static List<Calibration.Point> points(List<Example> examples, Logit logit, double[] weights) {
        return examples.stream()
                .filter(example -> example.candidates().length > 0)
                .map(example -> {
                    double[] shares = logit.shares(example, weights);
                    int best = best(shares);
                    return new Calibration.Point(shares[best], best == example.right() ? 1 : 0);
                })
                .sorted(Comparator.comparingDouble(Calibration.Point::model))
                .toList();
    }

    private static int best(double[] shares) {
        int best = 0;
        for (int i = 1; i < shares.length - 1; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return best;
    }

    /** The least score above which every test set is right often enough. */
    private static double matched(List<Learned> sets, Logit logit, double[] weights, Weights model) {
        double threshold = 0;
        for (Learned set : sets) {
            List<Calibration.Point> points = points(set.examples, logit, weights);
            double right = points.stream().mapToDouble(Calibration.Point::right).sum();
            double least = 0;
            for (int i = 0; i < points.size(); i++) {
                if (right / (points.size() - i) < PRECISION) {
                    least = points.get(i).model();
                }
                right -= points.get(i).right();
            }
            threshold = Math.max(threshold, model.score(least));
        }
        return Math.ceil(threshold * 10) / 10;
    }

    private static double doubtful(List<Example> examples, Logit logit, double[] weights, Weights model) {
        List<Calibration.Point> right = points(examples, logit, weights).stream()
                .filter(point -> point.right() == 1)
                .toList();
        return Math.floor(model.score(right.get((int) (right.size() * LOST)).model()) * 10) / 10;
    }
}
