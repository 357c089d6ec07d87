package org.demarche.extract.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.extract.proposal.TextSimilarity;
import org.demarche.extract.stance.EventPolarity;
import org.demarche.extract.stance.GovernedStance.Shape;

/**
 * The new proposals of an article. All phrases are collected before the first proposal is made, so that one thing has one name
 * throughout: that of its first phrase of more than one word.
 */
final class ArticleProposals {

    /** Two phrases of the same form at least this similar mean the same. */
    private static final double SAME = 0.75;

    private static final double SAME_IN_ANOTHER_FORM = 0.85;

    private final TextSimilarity meaning;
    private final IdAllocator allocator;
    private final List<Group> groups = new ArrayList<>();
    private final List<NewProposal> made = new ArrayList<>();

    /** Phrases that mean the same. */
    private static final class Group {
        private final List<ProposalPhrase> phrases = new ArrayList<>();
        private final List<TextSimilarity.Sense> senses = new ArrayList<>();
        private Optional<NewProposal> proposal = Optional.empty();

        /** The first phrase of more than one word; a headline leaves the article out. */
        ProposalPhrase name() {
            List<ProposalPhrase> full =
                    phrases.stream().filter(it -> it.stems().size() > 1).toList();
            List<ProposalPhrase> fitting = full.isEmpty() ? phrases : full;
            String label = fitting.getFirst().label();
            return fitting.stream()
                    .filter(it -> it.label().equals(label) && !it.words().equals(it.bare()))
                    .findFirst()
                    .orElseGet(fitting::getFirst);
        }
    }

    ArticleProposals(TextSimilarity meaning, IdAllocator allocator) {
        this.meaning = meaning;
        this.allocator = allocator;
    }

    /** The proposals that were made, in the order of their first use. */
    List<NewProposal> made() {
        return List.copyOf(made);
    }

    /** Adds a phrase that names a proposal. */
    void collect(ProposalPhrase phrase) {
        TextSimilarity.Sense sense = meaning.of(phrase.label());
        Group group = group(phrase, sense).orElseGet(() -> {
            Group added = new Group();
            groups.add(added);
            return added;
        });
        group.phrases.add(phrase);
        group.senses.add(sense);
    }

    /** The proposal that a collected phrase names. */
    Optional<NewProposal> named(ProposalPhrase phrase) {
        return group(phrase, meaning.of(phrase.label())).map(this::proposal);
    }

    /** The one proposal with the head of a phrase in its name: "the toll" for "Toll on foreign ships". */
    Optional<NewProposal> meantBy(ProposalPhrase phrase) {
        Set<String> words = phrase.stems();
        List<Group> fitting = groups.stream()
                .filter(group -> group.phrases.stream()
                        .anyMatch(it -> !words.isEmpty()
                                && it.stems().containsAll(words)
                                && EventPolarity.of(it.words(), phrase.words()) == EventPolarity.SAME))
                .toList();
        return fitting.size() == 1 ? Optional.of(proposal(fitting.getFirst())) : Optional.empty();
    }

    private NewProposal proposal(Group group) {
        if (group.proposal.isEmpty()) {
            ProposalPhrase name = group.name();
            group.proposal = Optional.of(new NewProposal(allocator.newId(name.label()), name));
            made.add(group.proposal.get());
        }
        return group.proposal.get();
    }

    private Optional<Group> group(ProposalPhrase phrase, TextSimilarity.Sense sense) {
        return groups.stream().filter(group -> isNamedBy(group, phrase, sense)).findFirst();
    }

    private boolean isNamedBy(Group group, ProposalPhrase phrase, TextSimilarity.Sense sense) {
        for (int i = 0; i < group.phrases.size(); i++) {
            ProposalPhrase other = group.phrases.get(i);
            boolean sameEvent = EventPolarity.of(other.words(), phrase.words()) == EventPolarity.SAME;
            double least = other.shape() == phrase.shape() ? SAME : SAME_IN_ANOTHER_FORM;
            if (sameEvent
                    && (isShorter(other, phrase)
                            || isShorter(phrase, other)
                            || meaning.similarity(group.senses.get(i), sense) >= least)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one phrase is the other with fewer words: the same head, and nothing that the other lacks. */
    private static boolean isShorter(ProposalPhrase one, ProposalPhrase other) {
        boolean sameForm = (one.shape() == Shape.NOUN) == (other.shape() == Shape.NOUN);
        Set<String> words = one.stems();
        return sameForm
                && !words.isEmpty()
                && other.stems().containsAll(words)
                && one.headStem().equals(other.headStem());
    }
}
