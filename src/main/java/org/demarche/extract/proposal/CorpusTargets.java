package org.demarche.extract.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.extract.text.TimeLimit;
import org.demarche.model.Document;
import org.demarche.model.Entities;
import org.demarche.model.LangText;
import org.demarche.model.Proposal;
import org.jspecify.annotations.Nullable;

/** The corpus' proposals and documents, to be found by what a passage means and by its words. */
public final class CorpusTargets {

    private final TextSimilarity meaning;
    private final List<Known> known = new ArrayList<>();
    private final Map<String, Integer> labelsWith = new HashMap<>();

    /**
     * One of them.
     *
     * @param stems the words of its label
     * @param senses what its label means, and its label with its description
     */
    record Known(String id, String label, Set<String> stems, List<TextSimilarity.Sense> senses) {}

    public CorpusTargets(Entities entities, TextSimilarity meaning) {
        this.meaning = meaning;
        for (Proposal proposal : entities.proposals()) {
            add(proposal.id(), proposal.label(), proposal.description());
        }
        for (Document document : entities.documents()) {
            add(document.id(), document.title(), document.description());
        }
    }

    private void add(String id, LangText label, @Nullable LangText description) {
        List<TextSimilarity.Sense> senses = new ArrayList<>();
        senses.add(meaning.of(label.value()));
        if (description != null) {
            senses.add(meaning.of(label.value() + ". " + description.value()));
        }
        Set<String> stems = Stems.of(label.value());
        stems.forEach(stem -> labelsWith.merge(stem, 1, Integer::sum));
        known.add(new Known(id, label.value(), stems, senses));
    }

    /** Those that an article may speak of. */
    public ArticleTargets in(List<String> sentences, TimeLimit limit) {
        return new ArticleTargets(this, meaning, known.isEmpty() ? List.of() : sentences, limit);
    }

    List<Known> all() {
        return known;
    }

    /** How much of a label some words make up, from 0 to 1, where a word that few labels have counts more. */
    double cover(Known it, Set<String> words) {
        double whole = 0;
        double shared = 0;
        for (String stem : it.stems()) {
            double weight = Math.log((known.size() + 1.0) / labelsWith.getOrDefault(stem, 1));
            whole += weight;
            shared += words.contains(stem) ? weight : 0;
        }
        return whole == 0 ? 0 : shared / whole;
    }

    double likeness(Known it, TextSimilarity.Sense sense) {
        return it.senses().stream()
                .mapToDouble(one -> meaning.likeness(one, sense))
                .max()
                .orElse(0);
    }
}
