package org.demarche.reliability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far two coders agree.
 *
 * @param first name of one coder
 * @param second name of the other
 * @param articles the articles that both have coded
 * @param onlyFirst number of articles that only the first has coded
 * @param onlySecond number of articles that only the second has coded
 * @param estimates all measures over the articles that both have coded
 */
public record CoderPair(
        String first,
        String second,
        List<ComparedArticle> articles,
        int onlyFirst,
        int onlySecond,
        Map<Measure, Estimate> estimates) {

    /** Compares two coders on the articles that both have coded, in the order of the first. */
    public static CoderPair of(Coder first, Coder second, Comparison comparison) {
        List<ComparedArticle> articles = new ArrayList<>();
        first.articles().forEach((id, coded) -> {
            Coder.CodedArticle other = second.articles().get(id);
            if (other != null) {
                articles.add(ComparedArticle.of(
                        id,
                        Math.max(coded.length(), other.length()),
                        coded.positions(),
                        other.positions(),
                        comparison.rule()));
            }
        });
        return new CoderPair(
                first.name(),
                second.name(),
                articles,
                first.articles().size() - articles.size(),
                second.articles().size() - articles.size(),
                measures(articles, comparison.resamples(), comparison.seed()));
    }

    /** All measures of one article, without intervals. */
    public static Map<Measure, Estimate> measures(ComparedArticle article) {
        return measures(List.of(article), 0, 0);
    }

    private static Map<Measure, Estimate> measures(List<ComparedArticle> articles, int resamples, long seed) {
        Map<Measure, Estimate> estimates = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            estimates.put(measure, Estimate.of(measure, articles, resamples, seed));
        }
        return estimates;
    }

    /**
     * How to compare coders.
     *
     * @param rule when positions are the same
     * @param resamples number of bootstrap samples; 0 for no intervals
     * @param seed of the random numbers
     */
    public record Comparison(MatchRule rule, int resamples, long seed) {}
}
