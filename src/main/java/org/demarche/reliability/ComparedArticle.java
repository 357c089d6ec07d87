package org.demarche.reliability;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The positions of two coders on one article, matched.
 *
 * @param id of the article
 * @param length of its text, in code points
 * @param first the positions of the first coder
 * @param second the positions of the second coder
 * @param matches the positions that both have, in the order of the first coder's
 */
public record ComparedArticle(
        String id, int length, List<CodedPosition> first, List<CodedPosition> second, List<Match> matches) {

    public ComparedArticle {
        first = List.copyOf(first);
        second = List.copyOf(second);
        matches = List.copyOf(matches);
    }

    /** A position that both coders have. */
    public record Match(CodedPosition first, CodedPosition second) {

        /** The fields for which both coders gave a value, and not the same. */
        public List<CodedField> differences() {
            return Stream.of(CodedField.values())
                    .filter(field -> field != CodedField.COMMENT) // shows as a difference of stance
                    .filter(field ->
                            !field.text(first).isEmpty() && !field.text(second).isEmpty())
                    .filter(field -> !field.text(first).equals(field.text(second)))
                    .toList();
        }
    }

    /** Matches the positions of two coders. */
    public static ComparedArticle of(
            String id, int length, List<CodedPosition> first, List<CodedPosition> second, MatchRule rule) {
        List<Match> matches =
                BestMatching.of(
                                first,
                                second,
                                (one, two) -> rule.weight(one.evidence(), two.evidence(), one.alike(two)))
                        .stream()
                        .map(pair -> new Match(first.get(pair.first()), second.get(pair.second())))
                        .toList();
        return new ComparedArticle(id, length, first, second, matches);
    }

    /** The positions of the first coder that the second does not have. */
    public List<CodedPosition> onlyFirst() {
        return without(first, matches.stream().map(Match::first).toList());
    }

    /** The positions of the second coder that the first does not have. */
    public List<CodedPosition> onlySecond() {
        return without(second, matches.stream().map(Match::second).toList());
    }

    private static List<CodedPosition> without(List<CodedPosition> all, List<CodedPosition> matched) {
        List<CodedPosition> left = new ArrayList<>(all);
        matched.forEach(left::remove);
        return left;
    }

    /** Number of different tuples of holder, target and side that both coders have. */
    int commonTuples() {
        Set<CodedPosition.Tuple> common = tuples(first);
        common.retainAll(tuples(second));
        return common.size();
    }

    static Set<CodedPosition.Tuple> tuples(List<CodedPosition> positions) {
        Set<CodedPosition.Tuple> tuples = new HashSet<>();
        positions.forEach(position -> tuples.add(position.tuple()));
        return tuples;
    }

    /** What the evidence of some positions covers together. */
    static Extent covered(List<CodedPosition> positions) {
        return Extent.of(positions.stream()
                .flatMap(position -> position.evidence().ranges().stream())
                .toList());
    }
}
