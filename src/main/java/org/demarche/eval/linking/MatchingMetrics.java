package org.demarche.eval.linking;

import java.util.Collection;

/**
 * Metrics of matching a set of test cases.
 *
 * @param cases number of cases
 * @param present cases whose entity is in the index
 * @param first cases in which the right entity is the first candidate
 * @param five cases in which it is among the first five
 * @param matched cases in which a candidate was accepted automatically
 * @param right those of them in which it is the right one
 */
public record MatchingMetrics(int cases, int present, int first, int five, int matched, int right) {

    private static final int FEW = 5;

    static MatchingMetrics of(Collection<JudgedCase> judged) {
        return new MatchingMetrics(
                judged.size(),
                count(judged, one -> one.known().isPresent()),
                count(judged, JudgedCase::isRight),
                count(judged, one -> one.rank() >= 0 && one.rank() < FEW),
                count(judged, JudgedCase::isMatched),
                count(judged, one -> one.isMatched() && one.isRight()));
    }

    private static int count(Collection<JudgedCase> judged, java.util.function.Predicate<JudgedCase> condition) {
        return (int) judged.stream().filter(condition).count();
    }

    /** The share of automatic matches that are right; 1 if there are none. */
    public double precision() {
        return matched == 0 ? 1 : (double) right / matched;
    }

    /** The share of the entities in the index that are matched automatically. */
    public double recall() {
        return share(right);
    }

    /** The share of the entities in the index that are the first candidate. */
    public double recallAt1() {
        return share(first);
    }

    /** The share of the entities in the index that are among the first five candidates. */
    public double recallAt5() {
        return share(five);
    }

    private double share(int count) {
        return present == 0 ? 1 : (double) count / present;
    }
}
