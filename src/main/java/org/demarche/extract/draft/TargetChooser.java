package org.demarche.extract.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.extract.proposal.ArticleTargets;
import org.demarche.extract.proposal.TargetCandidate;
import org.demarche.extract.proposal.TextSimilarities;
import org.demarche.extract.proposal.TextSimilarity;

/** Chooses the targets of the passages of one article: a target of the corpus, a new proposal, or none. */
final class TargetChooser {

    /** Two phrases at least this similar mean the same new proposal. */
    private static final double SAME = 0.7;

    private final ArticleTargets known;
    private final TextSimilarity meaning;
    private final IdAllocator allocator;
    private final Predicate<String> isActor;
    private final Map<NewProposal, TextSimilarity.Sense> met = new LinkedHashMap<>();

    /**
     * For one article.
     *
     * @param isActor whether a phrase names an actor, which no proposal does
     */
    TargetChooser(ArticleTargets known, TextSimilarity meaning, IdAllocator allocator, Predicate<String> isActor) {
        this.known = known;
        this.isActor = isActor;
        this.meaning = meaning;
        this.allocator = allocator;
    }

    List<NewProposal> proposals() {
        return List.copyOf(met.keySet());
    }

    /**
     * A target of the corpus if one is clearly the most similar; open if several are similar; a new proposal if none is similar and
     * the passage has a phrase for it.
     */
    PositionTarget of(String passage, String context) {
        Optional<String> phrase = ProposalLabels.of(passage).filter(isActor.negate());
        List<TargetCandidate> candidates = known.candidates(passage, context);
        if (known.isClear(candidates)) {
            TargetCandidate first = candidates.getFirst();
            return new PositionTarget(
                    Optional.of(first.id()), Optional.of(first.label()), candidates, "nearness in meaning");
        }
        if (known.isNear(candidates)) {
            return PositionTarget.open(candidates);
        }
        return phrase.map(label -> made(label, candidates)).orElseGet(() -> PositionTarget.open(candidates));
    }

    /** A target of the corpus if one is clearly the most similar; else open. */
    PositionTarget known(String passage) {
        List<TargetCandidate> candidates = known.candidates(passage, passage);
        Optional<TargetCandidate> first = candidates.stream().findFirst().filter(any -> known.isClear(candidates));
        return new PositionTarget(
                first.map(TargetCandidate::id), first.map(TargetCandidate::label), candidates, "nearness in meaning");
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
                Optional.empty(), Optional.empty(), candidates, "the model chose the first candidate");
    }

    /** A new proposal under the name that a model gave it, if the text has most of its words; else the own choice. */
    PositionTarget named(String label, String text, PositionTarget own) {
        return own.isKnown() || isActor.test(label) || !TextSimilarities.hasMostWords(text, label)
                ? own
                : made(label, own.candidates());
    }

    private PositionTarget made(String label, List<TargetCandidate> candidates) {
        TextSimilarity.Sense sense = meaning.of(label);
        NewProposal proposal = met.entrySet().stream()
                .filter(it -> meaning.similarity(it.getValue(), sense) >= SAME)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> added(label, sense));
        return new PositionTarget(
                Optional.of(proposal.id()), Optional.of(proposal.label()), candidates, "the words of the passage");
    }

    private NewProposal added(String label, TextSimilarity.Sense sense) {
        NewProposal proposal = new NewProposal(allocator.newId(label), label);
        met.put(proposal, sense);
        return proposal;
    }
}
