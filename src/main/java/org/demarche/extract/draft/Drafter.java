package org.demarche.extract.draft;

import java.util.List;
import org.demarche.extract.attribution.AttributionTagger;
import org.demarche.extract.proposal.TargetCandidate;
import org.demarche.extract.proposal.TextSimilarity;
import org.demarche.extract.text.ArticleText;
import org.demarche.extract.text.TimeLimit;
import org.demarche.model.Entities;

/** Drafts codings of articles for one corpus. */
public final class Drafter {

    private final CorpusKnowledge corpus;
    private final AttributionTagger tagger;
    private final TextSimilarity meaning;

    /**
     * Prepares drafting.
     *
     * @param corpus the actors, proposals and documents of the corpus
     */
    public Drafter(Entities corpus, AttributionTagger tagger, TextSimilarity meaning) {
        this.corpus = CorpusKnowledge.of(corpus, meaning);
        this.tagger = tagger;
        this.meaning = meaning;
    }

    /**
     * Drafts the coding of an article.
     *
     * @param id the article's short id
     * @throws org.demarche.extract.text.TimeLimitException if the time is over
     */
    public Draft draft(String id, ArticleText article, TimeLimit limit) {
        return new DraftBuilder(id, article, corpus, tagger, meaning, limit).draft();
    }

    /** Proposals and documents of the corpus that some words may be about, the likeliest first. */
    public List<TargetCandidate> nearest(String words) {
        return corpus.targets().in(List.of(), TimeLimit.none()).candidates(words, words);
    }

    /** The actors, proposals and documents of the corpus. */
    public Entities corpus() {
        return corpus.entities();
    }
}
