package org.demarche.wikidata;

import java.util.List;

/** Finds the entity that a mention means: candidates from a source, ranked, and judged by thresholds. */
public final class Matcher {

    /** How many candidates are ranked. */
    private static final int RANKED = 30;

    private final EntitySource source;
    private final Ranker ranker;

    public Matcher(EntitySource source) {
        this.source = source;
        this.ranker = new Ranker(source);
    }

    /** What a mention means. */
    public Match match(Mention mention) {
        List<Candidate> candidates = ranker.rank(mention, source.candidates(mention, RANKED));
        if (candidates.isEmpty()) {
            return new Match(Outcome.NONE, candidates);
        }
        boolean sure = candidates.getFirst().score() >= 99
                && (candidates.size() == 1 || candidates.get(1).score() < 90);
        return new Match(sure ? Outcome.MATCHED : Outcome.DOUBTFUL, candidates);
    }
}
