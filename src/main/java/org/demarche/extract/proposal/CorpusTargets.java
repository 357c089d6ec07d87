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

/** The proposals and documents of a corpus, found by meaning and by words. */
public final class CorpusTargets {

    private final TextSimilarity meaning;
    private final List<Known> known = new ArrayList<>();
    private final Map<String, Integer> labelsWith = new HashMap<>();

    /**
     * A proposal or document.
     *
     * @param stems the words of its label
     * @param senses the meanings of its label, and of its label with its description
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

    /** The targets for one article. */
    public ArticleTargets in(List<String> sentences, TimeLimit limit) {
        return new ArticleTargets(this, meaning, known.isEmpty() ? List.of() : sentences, limit);
    }

    List<Known> all() {
        return known;
    }

    /** The share of a label that some words cover, from 0 to 1; rarer words count more. */
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

    double similarity(Known it, TextSimilarity.Sense sense) {
        return it.senses().stream()
                .mapToDouble(one -> meaning.similarity(one, sense))
                .max()
                .orElse(0);
    }
}
