package org.demarche.extract.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.attribution.AttributionTagger;
import org.demarche.extract.attribution.ContinuedQuotations;
import org.demarche.extract.attribution.ReportedStances;
import org.demarche.extract.attribution.ReportedWithin;
import org.demarche.extract.llm.ModelReader;
import org.demarche.extract.llm.ModelStatement;
import org.demarche.extract.proposal.TargetCandidate;
import org.demarche.extract.proposal.TextSimilarity;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.ArticleText;
import org.demarche.extract.text.TimeLimit;
import org.demarche.model.Entities;

/** Drafts codings of articles for one corpus. */
public final class Drafter {

    private final CorpusKnowledge corpus;
    private final AttributionTagger tagger;
    private final TextSimilarity meaning;
    private final Optional<ModelReader> model;

    /**
     * Prepares drafting.
     *
     * @param corpus the actors, proposals and documents of the corpus
     * @param model finds the positions instead of the tagger, if present
     */
    public Drafter(Entities corpus, AttributionTagger tagger, TextSimilarity meaning, Optional<ModelReader> model) {
        this.corpus = CorpusKnowledge.of(corpus, meaning);
        this.tagger = tagger;
        this.meaning = meaning;
        this.model = model;
    }

    /**
     * Drafts the coding of an article.
     *
     * @param id the article's short id
     * @throws org.demarche.extract.text.TimeLimitException if the time is over
     */
    public Draft draft(String id, ArticleText article, TimeLimit limit) {
        return model.isPresent() ? byModel(id, article, limit, model.get()) : byTagger(id, article, limit);
    }

    /** The same without the model. */
    public Draft byTagger(String id, ArticleText article, TimeLimit limit) {
        AnalysedText text = AnalysedText.of(article);
        List<Attribution> direct =
                ReportedStances.addTo(ContinuedQuotations.addTo(tagger.attributions(text, limit), text), text);
        List<Attribution> attributions = ReportedWithin.addTo(direct, text);
        return new DraftBuilder(id, article, text, attributions, corpus, tagger.description(), meaning, limit).draft();
    }

    private Draft byModel(String id, ArticleText article, TimeLimit limit, ModelReader reader) {
        AnalysedText text = AnalysedText.of(article);
        List<ModelStatement> statements =
                reader.read(text, article.metadata().title().orElse(""), limit);
        List<Attribution> attributions = statements.stream()
                .flatMap(it -> Stream.concat(Stream.of(it.attribution()), it.statedBy().stream()))
                .distinct()
                .sorted(Comparator.comparingInt(Attribution::start))
                .toList();
        return new DraftBuilder(id, article, text, attributions, corpus, reader.description(), meaning, limit)
                .draft(statements);
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
