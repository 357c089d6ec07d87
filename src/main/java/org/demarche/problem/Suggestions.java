package org.demarche.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** "Did you mean …?": the known word closest to a mistyped one. */
public final class Suggestions {

    private static final int LONGEST = 200;

    private Suggestions() {}

    /**
     * The candidate closest to a word by edit distance, if at most a third of the word differs.
     *
     * @return the closest candidate, the first in natural order on a tie, or empty if none is close
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

    /** A sentence for a hint, or an empty string if no candidate is close. */
    public static String didYouMean(String word, Collection<String> candidates) {
        return nearest(word, candidates)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("");
    }

    private record Scored(String candidate, int distance) {}
}
