package org.demarche.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.reliability.ComparedArticle.Match;
import org.demarche.reliability.Extent.Range;
import org.jspecify.annotations.Nullable;

/** A measure of how far two coders agree on some articles. */
public enum Measure {
    /** F1 of the positions that both found: 2 m / (a + b), for m matches among a and b positions. */
    FOUND("found", "F1") {
        @Override
        double of(List<ComparedArticle> articles) {
            int both = articles.stream().mapToInt(it -> it.matches().size()).sum();
            return share(2L * both, count(articles));
        }

        @Override
        long count(List<ComparedArticle> articles) {
            return articles.stream()
                    .mapToLong(it -> it.first().size() + it.second().size())
                    .sum();
        }
    },

    /** Unitizing α of what each coder's evidence covers; several articles are laid end to end. */
    PASSAGES("passages", "u-alpha") {
        @Override
        double of(List<ComparedArticle> articles) {
            List<Range> first = new ArrayList<>();
            List<Range> second = new ArrayList<>();
            int begin = 0;
            for (ComparedArticle article : articles) {
                shift(ComparedArticle.covered(article.first()), begin, first);
                shift(ComparedArticle.covered(article.second()), begin, second);
                begin += article.length();
            }
            return UnitizingAlpha.of(begin, List.of(first, second));
        }

        @Override
        long count(List<ComparedArticle> articles) {
            return articles.stream()
                    .flatMap(article -> Stream.of(article.first(), article.second()))
                    .mapToLong(positions ->
                            ComparedArticle.covered(positions).ranges().size())
                    .sum();
        }
    },

    /** F1 of the different tuples of holder, target and side, wherever in the article they are. */
    TUPLES("tuples", "F1") {
        @Override
        double of(List<ComparedArticle> articles) {
            int both = articles.stream().mapToInt(ComparedArticle::commonTuples).sum();
            return share(2L * both, count(articles));
        }

        @Override
        long count(List<ComparedArticle> articles) {
            return articles.stream()
                    .mapToLong(it -> ComparedArticle.tuples(it.first()).size()
                            + ComparedArticle.tuples(it.second()).size())
                    .sum();
        }
    },

    HOLDER(CodedField.HOLDER),
    TARGET(CodedField.TARGET),
    STANCE(CodedField.STANCE),
    STRENGTH(CodedField.STRENGTH),
    COMMENT(CodedField.COMMENT),
    KIND(CodedField.KIND),
    CERTAINTY(CodedField.CERTAINTY),
    CONDITION(CodedField.CONDITION),

    /** The mean of Dice's coefficient of the evidence of matched positions. */
    EVIDENCE("evidence", "Dice") {
        @Override
        double of(List<ComparedArticle> articles) {
            return matches(articles)
                    .mapToDouble(match ->
                            match.first().evidence().dice(match.second().evidence()))
                    .average()
                    .orElse(Double.NaN);
        }
    };

    private final String label;
    private final String statistic;
    private final @Nullable CodedField field;

    Measure(String label, String statistic) {
        this.label = label;
        this.statistic = statistic;
        this.field = null;
    }

    Measure(CodedField field) {
        this.label = field.label();
        this.statistic = "alpha";
        this.field = field;
    }

    /** What is measured. */
    public String label() {
        return label;
    }

    /** How: F1, alpha, u-alpha or Dice. */
    public String statistic() {
        return statistic;
    }

    /** Its value; NaN if it is undefined. */
    double of(List<ComparedArticle> articles) {
        CodedField measured = Objects.requireNonNull(field);
        return Alpha.of(matches(articles).map(match -> values(measured, match)).toList(), measured.scale());
    }

    /** The number of units that it is based on. */
    long count(List<ComparedArticle> articles) {
        CodedField measured = field;
        return matches(articles)
                .filter(match ->
                        measured == null || Stream.of(values(measured, match)).allMatch(Objects::nonNull))
                .count();
    }

    /** The share of matched positions with the same value, from 0 to 1; NaN for what is no field of a position. */
    double equal(List<ComparedArticle> articles) {
        CodedField measured = field;
        return measured == null
                ? Double.NaN
                : share(
                        matches(articles)
                                .map(match -> values(measured, match))
                                .filter(values -> values[0] != null && values[0].equals(values[1]))
                                .count(),
                        count(articles));
    }

    private static @Nullable Object[] values(CodedField field, Match match) {
        return new @Nullable Object[] {field.of(match.first()), field.of(match.second())};
    }

    private static Stream<Match> matches(List<ComparedArticle> articles) {
        return articles.stream().flatMap(article -> article.matches().stream());
    }

    private static double share(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }

    private static void shift(Extent extent, int by, List<Range> into) {
        extent.ranges().forEach(range -> into.add(new Range(range.start() + by, range.end() + by)));
    }
}
