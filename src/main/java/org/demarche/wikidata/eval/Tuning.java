package org.demarche.wikidata.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.demarche.wikidata.Calibration;
import org.demarche.wikidata.Calibration.Point;
import org.demarche.wikidata.Matcher;
import org.demarche.wikidata.NameSort;
import org.demarche.wikidata.Thresholds;
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
    private static final double PRECISION = 0.993;
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
        List<List<Example>> known = sets.stream().map(this::examples).toList();
        List<Example> all = withHoles(known.stream().flatMap(List::stream).toList());
        double[] weights = new Logit(all, prior.vector(), prior.fixed(), RIDGE).fit();
        Map<NameSort, Calibration> calibrations = calibrations(best(all, weights));
        Weights model = prior.with(weights, calibrations, Thresholds.NONE);
        List<List<Best>> seen = known.stream().map(set -> best(set, weights)).toList();
        Thresholds thresholds = new Thresholds(
                leastOfMatches(seen, NameSort.ACRONYM::equals, model),
                leastOfMatches(seen, sort -> sort != NameSort.ACRONYM, model),
                leastOfDoubts(scores(best(all, weights), model)));
        return prior.with(weights, calibrations, thresholds);
    }

    private List<Example> examples(TestSet set) {
        return set.of(Part.LEARNING).stream()
                .map(known -> Example.of(known, matcher.choices(known.mention())))
                .filter(example -> example.candidates() > 0)
                .toList();
    }

    /** Examples, and every fourth once more without the right entity, if others are left. */
    private static List<Example> withHoles(List<Example> examples) {
        List<Example> all = new ArrayList<>(examples);
        for (int i = 0; i < examples.size(); i += TAKEN_OUT) {
            Example example = examples.get(i);
            if (example.hasRight() && example.candidates() > 1) {
                all.add(example.withoutRight());
            }
        }
        return all;
    }

    /**
     * An example's best candidate.
     *
     * @param sort by what the name would be recognised
     * @param probability of the model, 0 to 1
     */
    private record Best(NameSort sort, double probability, boolean isRight) {}

    private static List<Best> best(List<Example> examples, double[] weights) {
        return examples.stream().map(example -> best(example, weights)).toList();
    }

    private static Best best(Example example, double[] weights) {
        double[] shares = example.shares(weights);
        int best = 0;
        for (int i = 1; i < example.candidates(); i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return new Best(example.sorts().get(best), shares[best], best == example.right());
    }

    private static Map<NameSort, Calibration> calibrations(List<Best> seen) {
        Map<NameSort, Calibration> calibrations = new EnumMap<>(NameSort.class);
        for (NameSort sort : NameSort.values()) {
            List<Point> points = seen.stream()
                    .filter(best -> best.sort == sort)
                    .map(best -> new Point(best.probability, best.isRight ? 1 : 0))
                    .sorted(Comparator.comparingDouble(Point::model))
                    .toList();
            calibrations.put(sort, points.isEmpty() ? Calibration.NONE : Calibration.of(points, PER_POINT));
        }
        return calibrations;
    }

    /** Scores, and whether they are right (1 or 0); rising. */
    private static List<Point> scores(List<Best> seen, Weights model) {
        return seen.stream()
                .map(best -> new Point(model.score(best.sort, best.probability), best.isRight ? 1 : 0))
                .sorted(Comparator.comparingDouble(Point::model))
                .toList();
    }

    /** The least score from which on, in every set, enough of some sorts of names are right. */
    private static double leastOfMatches(List<List<Best>> sets, Predicate<NameSort> sorts, Weights model) {
        return sets.stream()
                .map(set -> set.stream().filter(best -> sorts.test(best.sort)).toList())
                .filter(set -> set.size() >= PER_POINT)
                .mapToDouble(set -> leastOfMatches(scores(set, model)))
                .max()
                .orElse(100);
    }

    /** The least score from which on enough are right; 100 if there is none. */
    private static double leastOfMatches(List<Point> scores) {
        double least = 100;
        double right = 0;
        for (int i = scores.size() - 1; i >= 0; i--) {
            right += scores.get(i).right();
            boolean same = i > 0 && scores.get(i - 1).model() == scores.get(i).model();
            if (!same && right / (scores.size() - i) >= PRECISION) {
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
