package org.demarche.wikidata.match;

import java.util.Arrays;
import java.util.List;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;

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
     * @param options the candidates
     * @param absence what speaks for it that none of them is meant, by its {@link Weights}
     */
    public record Choices(List<Option> options, List<Double> absence) {

        public Choices {
            options = List.copyOf(options);
            absence = List.copyOf(absence);
        }
    }

    /**
     * A candidate that has no score yet.
     *
     * @param sort by what the name is recognised, if it is this one
     */
    public record Option(KnownEntity entity, Features features, NameMatchKind sort) {}

    /** The candidates for a mention, not ranked yet. */
    public Choices choices(Mention mention) {
        PreparedMention prepared = ranker.prepare(mention);
        List<Option> options = ranker.judge(prepared, source.candidates(mention, RANKED)).stream()
                .map(one -> new Option(one.entity(), one.features(), NameMatchKind.of(prepared, one.features())))
                .toList();
        return new Choices(
                options, Arrays.stream(AbsenceFeature.of(prepared)).boxed().toList());
    }

    /** What a mention means. */
    public Match match(Mention mention) {
        PreparedMention prepared = ranker.prepare(mention);
        List<EntityCandidate> candidates = ranker.rank(prepared, source.candidates(mention, RANKED));
        return new Match(outcome(prepared, candidates), candidates);
    }

    private MatchOutcome outcome(PreparedMention mention, List<EntityCandidate> candidates) {
        double best = candidates.isEmpty() ? 0 : candidates.getFirst().score();
        Thresholds thresholds = weights.thresholds();
        if (candidates.isEmpty() || best < thresholds.doubtful()) {
            return MatchOutcome.NONE;
        }
        NameMatchKind sort = NameMatchKind.of(mention, candidates.getFirst().features());
        return thresholds.takes(sort, best) ? MatchOutcome.MATCHED : MatchOutcome.DOUBTFUL;
    }
}
