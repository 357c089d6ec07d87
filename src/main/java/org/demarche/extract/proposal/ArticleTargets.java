package org.demarche.extract.proposal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.extract.proposal.CorpusTargets.Known;
import org.demarche.extract.text.TimeLimit;

/**
 * Compares the passages of one article with the targets of the corpus. The score of a target is the mean of three values: the
 * similarity in meaning, the share of the label's words in the passage, and the similarity to the article as a whole. The
 * shares were chosen on articles coded by hand.
 */
public final class ArticleTargets {

    private static final int MOST = 5;
    private static final double MEANING = 0.5;
    private static final double WORDS = 0.25;
    private static final double ARTICLE = 0.25;

    /** The weight of the words around a passage, relative to its own. */
    private static final double CONTEXT = 0.85;

    /** Number of the most similar sentences that show how much an article is about a target. */
    private static final int SENTENCES = 3;

    /** The share of the minimum similarity from which a phrase may still mean a target of the corpus. */
    private static final double ALMOST = 0.8;

    private static final Pattern UNITED_STATES = Pattern.compile("\\bUS\\b|\\bU\\.S\\.");
    private static final Pattern RESPONSE = Pattern.compile("\\bresponse\\b");

    private final CorpusTargets targets;
    private final TextSimilarity meaning;
    private final Map<Known, Double> inArticle = new HashMap<>();

    ArticleTargets(CorpusTargets targets, TextSimilarity meaning, List<String> sentences, TimeLimit limit) {
        this.targets = targets;
        this.meaning = meaning;
        List<TextSimilarity.Sense> senses = sentences.stream()
                .map(ArticleTargets::plain)
                .map(sentence -> {
                    limit.check();
                    return meaning.of(sentence);
                })
                .toList();
        for (Known it : targets.all()) {
            inArticle.put(
                    it,
                    senses.stream()
                            .map(sense -> targets.similarity(it, sense))
                            .sorted(Comparator.reverseOrder())
                            .limit(SENTENCES)
                            .mapToDouble(Double::doubleValue)
                            .average()
                            .orElse(0));
        }
    }

    /**
     * The targets that a passage is most likely about, best first; without those that have nothing in common with it.
     *
     * @param context the words around it, which count less
     */
    public List<TargetCandidate> candidates(String passage, String context) {
        if (targets.all().isEmpty()) {
            return List.of();
        }
        TextSimilarity.Sense sense = meaning.of(plain(passage));
        TextSimilarity.Sense around = meaning.of(plain(context));
        Set<String> words = Stems.of(plain(passage));
        Set<String> wordsAround = Stems.of(plain(context));
        return targets.all().stream()
                .map(it -> new TargetCandidate(
                        it.id(),
                        it.label(),
                        MEANING * Math.max(targets.similarity(it, sense), CONTEXT * targets.similarity(it, around))
                                + WORDS * Math.max(targets.cover(it, words), CONTEXT * targets.cover(it, wordsAround))
                                + ARTICLE * inArticle.getOrDefault(it, 0.0)))
                .filter(candidate -> candidate.similarity() >= meaning.least() / 2)
                .sorted(Comparator.comparingDouble(TargetCandidate::similarity).reversed())
                .limit(MOST)
                .toList();
    }

    /** A target of the corpus by its id, with a given similarity; empty if the corpus has none of that id. */
    public Optional<TargetCandidate> candidate(String id, double similarity) {
        return targets.all().stream()
                .filter(it -> it.id().equals(id))
                .map(it -> new TargetCandidate(it.id(), it.label(), similarity))
                .findFirst();
    }

    /** Synonyms of words in titles and labels. */
    private static String plain(String words) {
        return RESPONSE.matcher(UNITED_STATES.matcher(words).replaceAll("United States"))
                .replaceAll("reply");
    }

    /**
     * Whether the first of some candidates is likely, and well ahead of the second: then it is right three to four times in
     * five (docs/extract.md).
     */
    public boolean isClear(List<TargetCandidate> candidates) {
        return isNear(candidates, meaning.least())
                && (candidates.size() == 1
                        || candidates.getFirst().similarity()
                                        - candidates.get(1).similarity()
                                >= meaning.leastLead());
    }

    /** Whether the passage may be about one of the candidates at all, so that no new proposal is made of it. */
    public boolean isNear(List<TargetCandidate> candidates) {
        return isNear(candidates, ALMOST * meaning.least());
    }

    private static boolean isNear(List<TargetCandidate> candidates, double least) {
        return !candidates.isEmpty() && candidates.getFirst().similarity() >= least;
    }
}
