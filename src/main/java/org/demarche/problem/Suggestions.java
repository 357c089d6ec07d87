package org.demarche.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** "Did you mean": the known word that a mistyped one most likely stands for. */
public final class Suggestions {

    private static final int LONGEST = 200;

    private Suggestions() {}

    /**
     * The candidate nearest to a word by edit distance, where at most a third of the word has to change.
     *
     * @return the nearest candidate; the first in natural order among equals; empty if none is near
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, word.length() / 3));
        return candidates.stream()
                .map(candidate -> new Scored(candidate, distance.apply(word, candidate)))
                .filter(scored -> scored.distance() >= 0
                        && scored.distance() < scored.candidate().length())
                .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::candidate))
                .map(Scored::candidate);
    }

    /** A sentence for a hint, empty where nothing is near. */
    public static String didYouMean(String word, Collection<String> candidates) {
        return nearest(word, candidates)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("");
    }

    private record Scored(String candidate, int distance) {}
}
