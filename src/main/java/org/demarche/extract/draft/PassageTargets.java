package org.demarche.extract.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.extract.llm.ModelReading;
import org.demarche.extract.proposal.CorpusTargets;
import org.demarche.extract.proposal.TextSimilarity;
import org.demarche.extract.speaker.SpeakerIndex;
import org.demarche.extract.stance.GovernedStance;
import org.demarche.extract.stance.StanceDecision;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.TimeLimit;

/** Finds the targets of the passages of one article. */
final class PassageTargets {

    /** An item of a list is a target of its own only if it is at least this similar to a target of the corpus. */
    private static final double SIMILAR_ITEM = 0.55;

    /** A shorter passage needs the sentence before it to be understood. */
    private static final int SHORT = 60;

    private final AnalysedText analysed;
    private final String text;
    private final ArticleDocuments documents;
    private final ArticleProposals proposals;
    private final TargetChooser targets;

    /** For one article. */
    PassageTargets(
            AnalysedText analysed,
            SpeakerIndex speakers,
            ArticleDocuments documents,
            CorpusTargets known,
            TextSimilarity similarity,
            IdAllocator allocator,
            TimeLimit limit) {
        this.analysed = analysed;
        this.text = analysed.text();
        this.documents = documents;
        List<String> sentences =
                analysed.sentences().all().stream().map(it -> it.of(text)).toList();
        this.proposals = new ArticleProposals(similarity, allocator);
        this.targets = new TargetChooser(
                known.in(sentences, limit),
                proposals,
                it -> it.shape() == GovernedStance.Shape.NOUN && speakers.isActor(it.bare(), it.words()));
    }

    /** The new proposals of the article. */
    List<NewProposal> proposals() {
        return proposals.made();
    }

    /** Collects what a passage calls for, offers, plans, signs or votes on, before any target is chosen. */
    void collect(StanceDecision decision) {
        decision.governed()
                .filter(it -> it.sure() && it.move())
                .flatMap(this::phrase)
                .ifPresent(targets::collect);
    }

    private Optional<ProposalPhrase> phrase(GovernedStance governed) {
        return ProposalPhrase.of(governed.shape(), governed.about().of(text));
    }

    /** The targets of the items that a passage lists, if each is clearly a different one; else the target of the whole passage. */
    Map<Span, PositionTarget> of(Span passage, StanceDecision decision) {
        Map<Span, PositionTarget> found = new LinkedHashMap<>();
        List<Span> parts = ListSplitter.of(text, passage);
        for (Span part : parts.size() > 1 ? parts : List.<Span>of()) {
            PositionTarget entity = targets.known(part.of(text));
            boolean near = entity.isKnown() && entity.candidates().getFirst().similarity() >= SIMILAR_ITEM;
            if (near && found.values().stream().map(PositionTarget::id).noneMatch(entity.id()::equals)) {
                found.put(part, entity);
            }
        }
        return found.size() > 1 ? found : Map.of(passage, entity(passage, decision));
    }

    /**
     * The target of a passage that a model has read, too. A target of the corpus is sure if both readers choose it; else the model's
     * comes first among the candidates. A new proposal of the model's needs words of the text.
     */
    PositionTarget of(Span passage, StanceDecision decision, ModelReading model) {
        if (model.target().isEmpty() && model.proposal().isEmpty()) {
            return entity(passage, decision);
        }
        PositionTarget own = targets.known(without(decision.condition(), passage));
        return model.target()
                .map(id -> targets.chosen(id, model.confidence(), own))
                .orElseGet(() -> targets.named(model.proposal().orElseThrow(), text, own));
    }

    /** The text of a passage without its condition. */
    private String without(Optional<Span> condition, Span passage) {
        String rest = condition
                .filter(passage::contains)
                .map(it -> text.substring(passage.start(), it.start()) + text.substring(it.end(), passage.end()))
                .orElseGet(() -> passage.of(text));
        return rest.isBlank() ? passage.of(text) : rest;
    }

    private PositionTarget entity(Span passage, StanceDecision decision) {
        Optional<GovernedStance> governed = decision.governed();
        String words = without(decision.condition(), passage);
        return governed.map(it -> it.about().of(text))
                .flatMap(documents::named)
                .map(document -> new PositionTarget(
                        Optional.of(document.id()),
                        Optional.of(document.found().title()),
                        Optional.empty(),
                        List.of(),
                        "the passage names the document"))
                .orElseGet(() -> targets.of(words, context(passage, words), governed.flatMap(this::phrase)));
    }

    /** The sentence; for a short passage also the one before. */
    private String context(Span passage, String words) {
        Span sentence = analysed.sentences().around(passage.start());
        boolean isShort = passage.length() < SHORT && sentence.start() > 1;
        String around = sentence.of(text).replace(passage.of(text), words);
        return (isShort ? analysed.sentences().around(sentence.start() - 2).of(text) + " " : "") + around;
    }
}
