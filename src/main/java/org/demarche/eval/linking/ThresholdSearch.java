package org.demarche.eval.linking;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.demarche.wikidata.match.NameMatchKind;

/**
 * Finds the lowest scores from which first candidates may be accepted automatically: those at which enough of the accepted
 * candidates are right in every test set. Kinds of names are added one after the other, the most reliable first; acronyms are
 * judged separately, so that the others do not mask their errors.
 */
final class ThresholdSearch {

    /**
     * The precision that every test set must reach. It exceeds the 99 % that are promised for other names, since thresholds
     * fit the names that they were chosen on a little too well.
     */
    private static final double PRECISION = 0.994;
    /** Number of errors added to those observed, so that few names without an error prove little. */
    private static final double UNSEEN_MISTAKES = 0.5;
    /** The lowest threshold: a score must be sufficient by itself, whatever the precision of the scores above it. */
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
     * The thresholds by kind of name; kinds that must not be accepted have none.
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

    /** @param beside what was already accepted of other kinds */
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

    /** The lowest score from which enough are right, together with the others; infinite if there is none. */
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
