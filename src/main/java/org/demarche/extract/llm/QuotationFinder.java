package org.demarche.extract.llm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.extract.text.Span;

/**
 * Finds words in a text even if they were copied inexactly: other quotation marks, dashes, white space or case; else with few
 * differing characters. Words that the text does not have are not found.
 */
public final class QuotationFinder {

    /** At most one character in ten may differ. */
    private static final double LARGEST_DIFFERENCE = 0.1;

    /** Shorter words have to be the same, since they resemble others by chance. */
    private static final int SHORTEST_SIMILAR = 20;

    private static final int LONGEST = 2_000;

    private final String text;
    private final MatchableText folded;

    /** @param text where to look */
    public QuotationFinder(String text) {
        this.text = text;
        this.folded = MatchableText.of(text);
    }

    /**
     * The passage that has some words.
     *
     * @param before words in front of them, which decide if several passages have the words; may be empty
     * @param within where to look
     */
    public Optional<Span> find(String words, String before, Span within) {
        String sought = stripped(MatchableText.of(words).chars());
        if (sought.isEmpty() || sought.length() > LONGEST) {
            return Optional.empty();
        }
        int from = folded.at(within.start());
        int to = folded.at(within.end());
        List<Integer> exact = new ArrayList<>();
        for (int at = folded.chars().indexOf(sought, from);
                at >= 0 && at + sought.length() <= to;
                at = folded.chars().indexOf(sought, at + 1)) {
            if (isWhole(at, at + sought.length())) {
                exact.add(at);
            }
        }
        String context = stripped(MatchableText.of(before).chars());
        Optional<Span> found = exact.stream()
                .max(Comparator.comparingInt((Integer at) -> commonEnd(context, at))
                        .thenComparingInt(at -> -at))
                .map(at -> span(at, at + sought.length()));
        return found.isPresent() || sought.length() < SHORTEST_SIMILAR ? found : similar(sought, from, to);
    }

    /** The mention of a name that is nearest to a passage. */
    Optional<Span> nearest(String name, Span passage, Span within) {
        String sought = stripped(MatchableText.of(name).chars());
        Optional<Span> nearest = Optional.empty();
        int to = folded.at(within.end());
        for (int at = sought.isEmpty() ? -1 : folded.chars().indexOf(sought, folded.at(within.start()));
                at >= 0 && at + sought.length() <= to;
                at = folded.chars().indexOf(sought, at + 1)) {
            Span mention = span(at, at + sought.length());
            if (isWhole(at, at + sought.length())
                    && (nearest.isEmpty()
                            || mention.gapTo(passage) < nearest.get().gapTo(passage))) {
                nearest = Optional.of(mention);
            }
        }
        return nearest;
    }

    private static String stripped(String words) {
        return words.replaceAll("^[\"'\\s.…]+|[\"'\\s…]+$", "");
    }

    private boolean isWhole(int start, int end) {
        return !(isWordAt(start - 1) && isWordAt(start)) && !(isWordAt(end - 1) && isWordAt(end));
    }

    private boolean isWordAt(int at) {
        if (at < 0 || at >= folded.chars().length()) {
            return false;
        }
        char c = folded.chars().charAt(at);
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private int commonEnd(String context, int at) {
        String front = folded.chars().substring(0, at).replaceAll("[\"'\\s]+$", "");
        int length = 0;
        while (length < Math.min(context.length(), front.length())
                && context.charAt(context.length() - 1 - length) == front.charAt(front.length() - 1 - length)) {
            length++;
        }
        return length;
    }

    /**
     * The most similar passage, by the edit distance of Sellers, "The theory and computation of evolutionary distances", Journal of
     * Algorithms 1 (1980): a passage may begin and end anywhere in the text.
     */
    private Optional<Span> similar(String sought, int from, int to) {
        int[] distance = new int[sought.length() + 1];
        int[] start = new int[sought.length() + 1];
        int best = (int) (sought.length() * LARGEST_DIFFERENCE) + 1;
        Optional<Span> found = Optional.empty();
        for (int row = 0; row <= sought.length(); row++) {
            distance[row] = row;
            start[row] = from;
        }
        for (int at = from; at < to; at++) {
            int diagonal = distance[0];
            int diagonalStart = start[0];
            start[0] = at + 1;
            for (int row = 1; row <= sought.length(); row++) {
                int replaced =
                        diagonal + (sought.charAt(row - 1) == folded.chars().charAt(at) ? 0 : 1);
                int fromReplaced = row == 1 ? at : diagonalStart;
                int dropped = distance[row] + 1;
                int added = distance[row - 1] + 1;
                int fromDropped = start[row];
                diagonal = distance[row];
                diagonalStart = start[row];
                if (replaced <= dropped && replaced <= added) {
                    distance[row] = replaced;
                    start[row] = fromReplaced;
                } else if (dropped <= added) {
                    distance[row] = dropped;
                    start[row] = fromDropped;
                } else {
                    distance[row] = added;
                    start[row] = start[row - 1];
                }
            }
            if (distance[sought.length()] < best) {
                best = distance[sought.length()];
                found = Optional.of(words(start[sought.length()], at + 1));
            }
        }
        return found;
    }

    /** A passage without the parts of words at its ends that the edit distance may have cut. */
    private Span words(int start, int end) {
        int from = start;
        int to = end;
        while (isWordAt(from) && isWordAt(from - 1)) {
            from--;
        }
        while (isWordAt(to) && isWordAt(to - 1)) {
            to++;
        }
        return span(from, to);
    }

    private Span span(int start, int end) {
        return new Span(folded.offset(start), folded.offset(end - 1) + 1).trimmed(text);
    }
}
