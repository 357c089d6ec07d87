package org.demarche.eval.linking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.demarche.wikidata.match.Calibration;
import org.demarche.wikidata.match.Calibration.Point;
import org.demarche.wikidata.match.Matcher;
import org.demarche.wikidata.match.NameMatchKind;
import org.demarche.wikidata.match.Thresholds;
import org.demarche.wikidata.match.Weights;

/**
 * Learns the weights of the matcher from the learning part of the test sets, calibrates its probabilities, and sets the thresholds.
 * The last two are learned from predictions for names that the weights were not learned from (cross-validation; Stone 1974).
 * For every fourth name there is also an example without the entity, for the case that no candidate is right.
 */
final class WeightTuning {

    private static final double RIDGE = 1e-4;
    private static final int TAKEN_OUT = 4;
    private static final int FOLDS = 4;
    /** The number of probabilities for a point of the calibration. */
    private static final int PER_POINT = 100;
    /** The share of names whose entity is the best candidate that may be below the threshold of doubt. */
    private static final double LOST = 0.02;

    private final Matcher matcher;
    private final Weights prior;

    /** @param prior weights to keep where the test sets say nothing */
    WeightTuning(Matcher matcher, Weights prior) {
        this.matcher = matcher;
        this.prior = prior;
    }

    /**
     * An example to learn from.
     *
     * @param set the test set that it is of
     * @param fold names of one entity are in the same of {@link #FOLDS} parts
     */
    private record Lesson(int set, int fold, TrainingExample example) {}

    Weights learn(List<TestSet> sets) {
        List<Lesson> lessons = withHoles(lessons(sets));
        double[] weights = fit(lessons);
        List<ScoredPrediction> guesses = crossValidated(lessons);
        Map<NameMatchKind, Calibration> calibrations = calibrations(guesses);
        Weights model = prior.with(weights, calibrations, Thresholds.NONE);
        List<ScoredPrediction> scored = guesses.stream()
                .map(guess -> guess.withValue(model.score(guess.sort(), guess.value())))
                .toList();
        return prior.with(weights, calibrations, new Thresholds(ThresholdSearch.of(scored), leastOfDoubts(scored)));
    }

    private List<Lesson> lessons(List<TestSet> sets) {
        List<Lesson> lessons = new ArrayList<>();
        for (int set = 0; set < sets.size(); set++) {
            for (TestCase known : sets.get(set).of(DataSplit.LEARNING)) {
                TrainingExample example = TrainingExample.of(known, matcher.choices(known.mention()));
                if (example.candidates() > 0) {
                    lessons.add(new Lesson(set, fold(known.entity()), example));
                }
            }
        }
        return lessons;
    }

    private static int fold(String entity) {
        CRC32 hash = new CRC32();
        hash.update((entity + "/fold").getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % FOLDS);
    }

    /** The examples, and every fourth again without the right entity, if others are left. */
    private static List<Lesson> withHoles(List<Lesson> lessons) {
        List<Lesson> all = new ArrayList<>(lessons);
        for (int i = 0; i < lessons.size(); i += TAKEN_OUT) {
            TrainingExample example = lessons.get(i).example();
            if (example.hasRight() && example.candidates() > 1) {
                all.add(new Lesson(ScoredPrediction.NO_SET, lessons.get(i).fold(), example.withoutRight()));
            }
        }
        return all;
    }

    private double[] fit(List<Lesson> lessons) {
        List<TrainingExample> examples = lessons.stream().map(Lesson::example).toList();
        return examples.isEmpty()
                ? prior.vector()
                : new ConditionalLogit(examples, prior.vector(), prior.fixed(), RIDGE).fit();
    }

    /** Predictions for each part by weights that were learned from the others. */
    private List<ScoredPrediction> crossValidated(List<Lesson> lessons) {
        List<ScoredPrediction> guesses = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int part = fold;
            double[] weights =
                    fit(lessons.stream().filter(lesson -> lesson.fold() != part).toList());
            lessons.stream()
                    .filter(lesson -> lesson.fold() == part)
                    .map(lesson -> guess(lesson, weights))
                    .forEach(guesses::add);
        }
        return guesses;
    }

    private static ScoredPrediction guess(Lesson lesson, double[] weights) {
        TrainingExample example = lesson.example();
        double[] shares = example.shares(weights);
        int best = 0;
        for (int i = 1; i < example.candidates(); i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return new ScoredPrediction(lesson.set(), example.sorts().get(best), shares[best], best == example.right());
    }

    private static Map<NameMatchKind, Calibration> calibrations(List<ScoredPrediction> guesses) {
        Map<NameMatchKind, Calibration> calibrations = new EnumMap<>(NameMatchKind.class);
        for (NameMatchKind sort : NameMatchKind.values()) {
            List<Point> points = guesses.stream()
                    .filter(guess -> guess.sort() == sort)
                    .map(guess -> new Point(guess.value(), guess.isRight() ? 1 : 0))
                    .sorted(Comparator.comparingDouble(Point::model))
                    .toList();
            calibrations.put(sort, points.isEmpty() ? Calibration.NONE : Calibration.of(points, PER_POINT));
        }
        return calibrations;
    }

    /** The score that nearly all right candidates reach. */
    private static double leastOfDoubts(List<ScoredPrediction> scored) {
        double[] right = scored.stream()
                .filter(ScoredPrediction::isRight)
                .mapToDouble(ScoredPrediction::value)
                .sorted()
                .toArray();
        return right.length == 0 ? 0 : right[(int) (right.length * LOST)];
    }
}
