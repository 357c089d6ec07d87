package org.demarche.wikidata.eval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.demarche.wikidata.Calibration;
import org.demarche.wikidata.Calibration.Point;
import org.demarche.wikidata.Matcher;
import org.demarche.wikidata.NameSort;
import org.demarche.wikidata.Weights;

/**
 * Learns the weights of the matcher from the learning part of the test sets, calibrates its probabilities, and sets the thresholds.
 * Of every fourth name the entity is taken out, too, so that it is learned what it looks like when nothing is right.
 */
final class Tuning {

    private static final double RIDGE = 1e-4;
    private static final int TAKEN_OUT = 4;
    /** So many probabilities make a point of the calibration. */
    private static final int PER_POINT = 100;
    /** Automatic matches have to be right that often in every test set: more than is promised, since this part was learned from. */
    private static final double PRECISION = 0.992;
    /** Of the names whose entity is the best candidate, that share may be below the threshold of doubt. */
    private static final double LOST = 0.02;

    private final Matcher matcher;
    private final Weights prior;

    /** @param prior weights that hold where the test sets say nothing */
    Tuning(Matcher matcher, Weights prior) {
        this.matcher = matcher;
        this.prior = prior;
    }

    Weights learn(List<TestSet> sets) {
        List<List<Example>> examples = sets.stream().map(this::examples).toList();
        List<Example> all = examples.stream().flatMap(List::stream).toList();
        double[] weights = new Logit(all, prior.vector(), prior.fixed(), RIDGE).fit();
        Map<NameSort, Calibration> calibrations = new EnumMap<>(NameSort.class);
        for (NameSort sort : NameSort.values()) {
            List<Point> points = probabilities(all.stream().filter(one -> one.sort() == sort).toList(), weights);
            calibrations.put(sort, points.isEmpty() ? Calibration.NONE : Calibration.of(points, PER_POINT));
        }
        Weights model = prior.with(weights, calibrations, 0, 0);
        double matched = examples.stream()
                .mapToDouble(set -> leastOfMatches(scores(set, model)))
                .max()
                .orElse(100);
        return prior.with(weights, calibrations, matched, leastOfDoubts(scores(all, model)));
    }

    private List<Example> examples(TestSet set) {
        List<Example> examples = new ArrayList<>();
        for (Case known : set.of(Part.LEARNING)) {
            Example example = Example.of(known, matcher.choices(known.mention()));
            examples.add(example);
            if (example.hasRight() && hash(known) % TAKEN_OUT == 0) {
                examples.add(example.withoutRight());
            }
        }
        return examples;
    }

    private static long hash(Case known) {
        CRC32 hash = new CRC32();
        hash.update(known.mention().name().getBytes(StandardCharsets.UTF_8));
        return hash.getValue() >>> 3;
    }

    /** The probability of each example's best candidate, and whether it is right (1 or 0); rising. */
    private static List<Point> probabilities(List<Example> examples, double[] weights) {
        return examples.stream()
                .filter(example -> example.candidates() > 0)
                .map(example -> best(example, weights))
                .sorted(Comparator.comparingDouble(Point::model))
                .toList();
    }

    /** The same with scores. */
    private static List<Point> scores(List<Example> examples, Weights model) {
        return examples.stream()
                .filter(example -> example.candidates() > 0)
                .map(example -> {
                    Point best = best(example, model.vector());
                    return new Point(model.score(example.sort(), best.model()), best.right());
                })
                .sorted(Comparator.comparingDouble(Point::model))
                .toList();
    }

    private static Point best(Example example, double[] weights) {
        double[] shares = example.shares(weights);
        int best = best(shares, example.candidates());
        return new Point(shares[best], best == example.right() ? 1 : 0);
    }

    private static int best(double[] shares, int candidates) {
        int best = 0;
        for (int i = 1; i < candidates; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return best;
    }

    /** The least score from which on enough are right; 100 if there is none. */
    private static double leastOfMatches(List<Point> scores) {
        double least = 100;
        double right = 0;
        for (int i = scores.size() - 1; i >= 0; i--) {
            right += scores.get(i).right();
            if (right / (scores.size() - i) >= PRECISION) {
                least = scores.get(i).model();
            }
        }
        return least;
    }

    /** The score that nearly all of those that are right have. */
    private static double leastOfDoubts(List<Point> scores) {
        List<Point> right = scores.stream().filter(point -> point.right() == 1).toList();
        return right.isEmpty() ? 0 : right.get((int) (right.size() * LOST)).model();
    }
}
