package org.demarche.extract.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.extract.proposal.ArticleTargets;
import org.demarche.extract.proposal.Candidate;
import org.demarche.extract.proposal.Meaning;

/** Decides what the passages of one article are about: something that the corpus has, something new, or open. */
final class Targets {

    /** Two phrases that are as near as this are about one new proposal. */
    private static final double SAME = 0.7;

    private final ArticleTargets known;
    private final Meaning meaning;
    private final Set<String> taken;
    private final Predicate<String> isActor;
    private final Map<NewProposal, Meaning.Sense> met = new LinkedHashMap<>();

    /**
     * For one article.
     *
     * @param taken ids that are in use; new ones are added
     * @param isActor whether words name somebody, which no proposal does
     */
    Targets(ArticleTargets known, Meaning meaning, Set<String> taken, Predicate<String> isActor) {
        this.known = known;
        this.isActor = isActor;
        this.meaning = meaning;
        this.taken = taken;
    }

    List<NewProposal> proposals() {
        return List.copyOf(met.keySet());
    }

    /**
     * Something of the corpus, if one is clearly nearest; open, if several are near; something new, if nothing is near and the
     * passage has a phrase for it.
     */
    Target of(String passage, String context) {
        Optional<String> phrase = Labels.of(passage).filter(isActor.negate());
        List<Candidate> candidates = known.candidates(passage, context);
        if (known.isClear(candidates)) {
            Candidate first = candidates.getFirst();
            return new Target(Optional.of(first.id()), Optional.of(first.label()), candidates, "nearness in meaning");
        }
        if (known.isNear(candidates)) {
            return Target.open(candidates);
        }
        return phrase.map(label -> made(label, candidates)).orElseGet(() -> Target.open(candidates));
    }

    /** Something of the corpus, if one is clearly nearest; else open. */
    Target known(String passage) {
        List<Candidate> candidates = known.candidates(passage, passage);
        Optional<Candidate> first = candidates.stream().findFirst().filter(any -> known.isClear(candidates));
        return new Target(first.map(Candidate::id), first.map(Candidate::label), candidates, "nearness in meaning");
    }

    private Target made(String label, List<Candidate> candidates) {
        Meaning.Sense sense = meaning.of(label);
        NewProposal proposal = met.entrySet().stream()
                .filter(it -> meaning.likeness(it.getValue(), sense) >= SAME)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> added(label, sense));
        return new Target(
                Optional.of(proposal.id()), Optional.of(proposal.label()), candidates, "the words of the passage");
    }

    private NewProposal added(String label, Meaning.Sense sense) {
        NewProposal proposal = new NewProposal(Slug.of(label, taken), label);
        taken.add(proposal.id());
        met.put(proposal, sense);
        return proposal;
    }
}
