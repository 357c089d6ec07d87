package org.demarche.eval.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The matches of a test set.
 *
 * @param name of the test set
 * @param judged its cases
 */
public record TestSetResult(String name, List<JudgedCase> judged) {

    public TestSetResult {
        judged = List.copyOf(judged);
    }

    public MatchingMetrics figures() {
        return MatchingMetrics.of(judged);
    }

    /** The figures of each sort of case, in the order in which sorts appear. */
    public Map<String, MatchingMetrics> bySort() {
        Map<String, List<JudgedCase>> sorts = new LinkedHashMap<>();
        judged.forEach(one -> sorts.computeIfAbsent(one.known().sort(), sort -> new ArrayList<>())
                .add(one));
        Map<String, MatchingMetrics> figures = new LinkedHashMap<>();
        sorts.forEach((sort, cases) -> figures.put(sort, MatchingMetrics.of(cases)));
        return figures;
    }

    /**
     * A point of the precision-recall curve, if first candidates with at least some score were accepted.
     *
     * @param score the minimum score
     * @param precision the share of accepted candidates that are right; 1 if none is accepted
     * @param recall the share of the entities in the index that are accepted
     */
    public record Point(double score, double precision, double recall) {}

    /** The point of a score. */
    public Point at(double score) {
        List<JudgedCase> taken =
                judged.stream().filter(one -> one.score() >= score).toList();
        long right = taken.stream().filter(JudgedCase::isRight).count();
        int present = figures().present();
        return new Point(
                score,
                taken.isEmpty() ? 1 : (double) right / taken.size(),
                present == 0 ? 1 : (double) right / present);
    }

    /** Cases with a wrong first candidate, in descending order of score. */
    List<JudgedCase> mistakes() {
        return judged.stream()
                .filter(one -> !one.match().candidates().isEmpty() && !one.isRight())
                .sorted(Comparator.comparingDouble(JudgedCase::score).reversed())
                .toList();
    }
}
