package org.demarche.eval.linking;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.demarche.wikidata.match.NameMatchKind;

/**
 * Looks for the least scores from which on first candidates may be taken without a person looking: those at which in every test set
 * enough of all that is taken are right. Sorts of names are let in one after the other, the most trustworthy first; acronyms are
 * judged by themselves, lest they hide behind the rest.
 */
final class ThresholdSearch {

    /**
     * That many have to be right in every test set: more than the 99 % that are promised of other names, since thresholds always fit
     * those names a little too well that they were set on.
     */
    private static final double PRECISION = 0.994;
    /** So many mistakes are counted besides those that were seen, so that few names without a mistake prove little. */
    private static final double UNSEEN_MISTAKES = 0.5;
    /** No threshold is below: a score says what a candidate is worth, whatever those are worth that are above it. */
    private static final double LEAST = 97;
    /** A test set with fewer names of a sort says nothing about it. */
    private static final int ENOUGH = 100;

    private static final List<NameMatchKind> TOGETHER =
            List.of(NameMatchKind.DESCRIBED, NameMatchKind.PERSON, NameMatchKind.ALIKE, NameMatchKind.SAME);

    private final List<ScoredPrediction> guesses;
    private final int sets;
    private final Map<NameMatchKind, Double> thresholds = new EnumMap<>(NameMatchKind.class);

    private ThresholdSearch(List<ScoredPrediction> guesses) {
        this.guesses = List.copyOf(guesses);
        this.sets = 1 + guesses.stream().mapToInt(ScoredPrediction::set).max().orElse(ScoredPrediction.NO_SET);
    }

    /**
     * The thresholds, by sort; of sorts of which nothing may be taken there is none.
     *
     * @param guesses by their scores
     */
    static Map<NameMatchKind, Double> of(List<ScoredPrediction> guesses) {
        ThresholdSearch search = new ThresholdSearch(guesses);
        search.letIn(NameMatchKind.ACRONYM, guess -> false);
        for (NameMatchKind sort : TOGETHER) {
            search.letIn(sort, guess -> TOGETHER.contains(guess.sort()) && search.takes(guess));
        }
        return search.thresholds;
    }

    private boolean takes(ScoredPrediction guess) {
        Double least = thresholds.get(guess.sort());
        return least != null && guess.value() >= least;
    }

    /** @param beside what is taken already of other sorts */
    private void letIn(NameMatchKind sort, Predicate<ScoredPrediction> beside) {
        double least = LEAST;
        boolean measured = false;
        for (int set = 0; set < sets; set++) {
            int number = set;
            List<ScoredPrediction> own = guesses.stream()
                    .filter(guess -> guess.set() == number && guess.sort() == sort)
                    .sorted(Comparator.comparingDouble(ScoredPrediction::value).reversed())
                    .toList();
            if (own.size() >= ENOUGH) {
                List<ScoredPrediction> others = guesses.stream()
                        .filter(guess -> guess.set() == number)
                        .filter(beside)
                        .toList();
                least = Math.max(least, least(own, others));
                measured = true;
            }
        }
        if (measured && least <= 100) {
            thresholds.put(sort, least);
        }
    }

    /** The least score from which on enough are right, together with others; infinite if there is none. */
    private static double least(List<ScoredPrediction> falling, List<ScoredPrediction> others) {
        double least = Double.POSITIVE_INFINITY;
        double right = others.stream().filter(ScoredPrediction::isRight).count();
        double all = others.size() + UNSEEN_MISTAKES;
        for (int i = 0; i < falling.size(); i++) {
            right += falling.get(i).isRight() ? 1 : 0;
            all++;
            boolean same = i + 1 < falling.size()
                    && falling.get(i + 1).value() == falling.get(i).value();
            if (!same && right / all >= PRECISION) {
                least = falling.get(i).value();
            }
        }
        return least;
    }
}
