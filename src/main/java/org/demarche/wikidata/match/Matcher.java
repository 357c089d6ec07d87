package org.demarche.wikidata.match;

import java.util.Arrays;
import java.util.List;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;

/** Finds the entity of a mention: candidates from a source, ranked and compared with thresholds. Thread-safe. */
public final class Matcher {

    /** Number of candidates to rank. */
    private static final int RANKED = 30;

    private final EntitySource source;
    private final Ranker ranker;
    private final Weights weights;

    /** Matches against a source with the built-in weights. */
    public Matcher(EntitySource source) {
        this(source, Weights.builtIn());
    }

    public Matcher(EntitySource source, Weights weights) {
        this.source = source;
        this.weights = weights;
        this.ranker = new Ranker(source, weights);
    }

    /**
     * The choices that weights are learned from.
     *
     * @param options the candidates
     * @param absence features of the case that none of them is right
     */
    public record Choices(List<Option> options, List<Double> absence) {

        public Choices {
            options = List.copyOf(options);
            absence = List.copyOf(absence);
        }
    }

    /**
     * A candidate without a score.
     *
     * @param sort kind of name match, if this candidate is right
     */
    public record Option(KnownEntity entity, Features features, NameMatchKind sort) {}

    /** The candidates for a mention before ranking. */
    public Choices choices(Mention mention) {
        PreparedMention prepared = ranker.prepare(mention);
        List<Option> options = ranker.judge(prepared, source.candidates(mention, RANKED)).stream()
                .map(one -> new Option(one.entity(), one.features(), NameMatchKind.of(prepared, one.features())))
                .toList();
        return new Choices(
                options, Arrays.stream(AbsenceFeature.of(prepared)).boxed().toList());
    }

    /** Matches a mention. */
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
