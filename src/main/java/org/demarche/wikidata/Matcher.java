package org.demarche.wikidata;

import java.util.Arrays;
import java.util.List;

/** Finds the entity that a mention means: candidates from a source, ranked, and judged by thresholds. Safe for several threads. */
public final class Matcher {

    /** How many candidates are ranked. */
    private static final int RANKED = 30;

    private final EntitySource source;
    private final Ranker ranker;
    private final Weights weights;

    /** Matches against a source with the weights that ship. */
    public Matcher(EntitySource source) {
        this(source, Weights.builtIn());
    }

    public Matcher(EntitySource source, Weights weights) {
        this.source = source;
        this.weights = weights;
        this.ranker = new Ranker(source, weights);
    }

    /**
     * What the weights are learned from.
     *
     * @param entities the candidates
     * @param features theirs
     * @param absence what speaks for it that none of them is meant, by its {@link Weights}
     * @param sort what sort of name it is
     */
    public record Choices(
            List<Entity> entities, List<Features> features, List<Double> absence, NameSort sort) {

        public Choices {
            entities = List.copyOf(entities);
            features = List.copyOf(features);
            absence = List.copyOf(absence);
        }
    }

    /** The candidates for a mention, not ranked yet. */
    public Choices choices(Mention mention) {
        List<Entity> entities = source.candidates(mention, RANKED);
        PreparedMention prepared = new PreparedMention(mention);
        return new Choices(
                entities,
                ranker.judge(prepared, entities).stream()
                        .map(Ranker.Judged::features)
                        .toList(),
                Arrays.stream(Absence.of(prepared)).boxed().toList(),
                prepared.sort);
    }

    /** What a mention means. */
    public Match match(Mention mention) {
        List<Candidate> candidates = ranker.rank(mention, source.candidates(mention, RANKED));
        double best = candidates.isEmpty() ? 0 : candidates.getFirst().score();
        if (candidates.isEmpty() || best < weights.doubtful()) {
            return new Match(Outcome.NONE, candidates);
        }
        return new Match(best >= weights.matched() ? Outcome.MATCHED : Outcome.DOUBTFUL, candidates);
    }
}
