package org.demarche.extract.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.extract.proposal.ArticleTargets;
import org.demarche.extract.proposal.TargetCandidate;
import org.demarche.extract.proposal.TextSimilarities;

/** Chooses the targets of the passages of one article: a target of the corpus, a new proposal, or none. */
final class TargetChooser {

    private final ArticleTargets known;
    private final ArticleProposals proposals;
    private final Predicate<ProposalPhrase> isActor;

    /**
     * For one article.
     *
     * @param isActor whether a phrase names an actor, which no proposal does
     */
    TargetChooser(ArticleTargets known, ArticleProposals proposals, Predicate<ProposalPhrase> isActor) {
        this.known = known;
        this.proposals = proposals;
        this.isActor = isActor;
    }

    /** Collects a phrase that something is called for, offered, planned or voted on by. */
    void collect(ProposalPhrase phrase) {
        if (!isActor.test(phrase)) {
            proposals.collect(phrase);
        }
    }

    /**
     * A target of the corpus if one is clearly the most similar; open if several are similar; else a new proposal of the article.
     *
     * @param passage the words that may name the target
     * @param context the words around them
     * @param phrase the phrase of the passage for a proposal, if it has one
     */
    PositionTarget of(String passage, String context, Optional<ProposalPhrase> phrase) {
        List<TargetCandidate> candidates = known.candidates(passage, context);
        if (known.isClear(candidates)) {
            return known(candidates.getFirst(), candidates);
        }
        if (known.isNear(candidates)) {
            return PositionTarget.open(candidates);
        }
        return phrase.filter(isActor.negate())
                .flatMap(it -> proposals.named(it).or(() -> proposals.meantBy(it)))
                .map(it -> made(it, candidates))
                .orElseGet(() -> PositionTarget.open(candidates));
    }

    /** A target of the corpus if one is clearly the most similar; else open. */
    PositionTarget known(String passage) {
        List<TargetCandidate> candidates = known.candidates(passage, passage);
        return known.isClear(candidates) ? known(candidates.getFirst(), candidates) : PositionTarget.open(candidates);
    }

    /** What a model has chosen, with its confidence: sure if it is the own choice, too. */
    PositionTarget chosen(String id, double confidence, PositionTarget own) {
        if (own.id().filter(id::equals).isPresent()) {
            return own;
        }
        List<TargetCandidate> candidates = new ArrayList<>();
        known.candidate(id, confidence).ifPresent(candidates::add);
        own.candidates().stream().filter(it -> !it.id().equals(id)).forEach(candidates::add);
        return new PositionTarget(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                candidates,
                "the model chose the first candidate");
    }

    /** A new proposal under the name that a model gave it, if the text has most of its words; else the own choice. */
    PositionTarget named(String label, String text, PositionTarget own) {
        ProposalPhrase phrase = ProposalPhrase.ofLabel(label, text);
        if (own.isKnown() || isActor.test(phrase) || !TextSimilarities.hasMostWords(text, label)) {
            return own;
        }
        proposals.collect(phrase);
        return proposals.named(phrase).map(it -> made(it, own.candidates())).orElse(own);
    }

    private static PositionTarget known(TargetCandidate target, List<TargetCandidate> candidates) {
        return new PositionTarget(
                Optional.of(target.id()),
                Optional.of(target.label()),
                Optional.empty(),
                candidates,
                "nearness in meaning");
    }

    private static PositionTarget made(NewProposal proposal, List<TargetCandidate> candidates) {
        return new PositionTarget(
                Optional.of(proposal.id()),
                Optional.of(proposal.label()),
                Optional.of(proposal.phrase()),
                candidates,
                "the words of the passage");
    }
}
