package org.demarche.anchor;

import java.util.BitSet;
import java.util.Optional;

/**
 * Finds the passage of a text that differs from some words in the fewest characters, by the edit distance of Sellers, "The theory and
 * computation of evolutionary distances", Journal of Algorithms 1 (1980): a passage may begin and end anywhere. Only the surroundings of parts
 * that are the same are compared: of k + 1 parts of the words, k differences leave one as it is (Wu and Manber, "Fast text searching allowing
 * errors", Communications of the ACM 35, 1992).
 */
final class NearestWords {

    /** At most one character in ten may differ. */
    private static final double LARGEST_DIFFERENCE = 0.1;

    /** Shorter words have to be the same, since they resemble others by chance. */
    private static final int SHORTEST_SIMILAR = 20;

    /** Comparisons of two characters; a text that needs more is one letter, repeated. */
    private static final long MOST_COMPARISONS = 200_000_000;

    private final String text;
    private final int from;
    private final int to;
    private final int near;

    private int best;
    private Optional<Passage> found = Optional.empty();

    /** @param near of equally similar passages, the one nearest to this offset is taken; -1 for the first */
    NearestWords(String text, int from, int to, int near) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.near = near;
    }

    /** The most similar passage of whole words. */
    Optional<Passage> find(String sought) {
        if (sought.length() < SHORTEST_SIMILAR) {
            return Optional.empty();
        }
        int differences = (int) (sought.length() * LARGEST_DIFFERENCE);
        best = differences + 1;
        BitSet surroundings = surroundings(sought, differences);
        long left = MOST_COMPARISONS;
        for (int start = surroundings.nextSetBit(0); start >= 0; ) {
            int end = surroundings.nextClearBit(start);
            left -= (long) (end - start) * sought.length();
            if (left < 0) {
                return found;
            }
            compare(sought, from + start, from + end);
            start = surroundings.nextSetBit(end);
        }
        return found;
    }

    /** The parts of the text around what it has of the words as it is, from the beginning of where to look. */
    private BitSet surroundings(String sought, int differences) {
        BitSet surroundings = new BitSet(to - from);
        int parts = differences + 1;
        for (int part = 0; part < parts; part++) {
            int begin = sought.length() * part / parts;
            String same = sought.substring(begin, sought.length() * (part + 1) / parts);
            for (int at = text.indexOf(same, from);
                    at >= 0 && at + same.length() <= to;
                    at = text.indexOf(same, at + 1)) {
                int first = at - begin - differences;
                int last = at - begin + sought.length() + differences;
                surroundings.set(Math.max(first, from) - from, Math.min(last, to) - from);
            }
        }
        return surroundings;
    }

    private void compare(String sought, int begin, int end) {
        int[] distance = new int[sought.length() + 1];
        int[] start = new int[sought.length() + 1];
        for (int row = 0; row <= sought.length(); row++) {
            distance[row] = row;
            start[row] = begin;
        }
        for (int at = begin; at < end; at++) {
            int diagonal = distance[0];
            int diagonalStart = start[0];
            start[0] = at + 1;
            for (int row = 1; row <= sought.length(); row++) {
                int replaced = diagonal + (sought.charAt(row - 1) == text.charAt(at) ? 0 : 1);
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
            take(distance[sought.length()], start[sought.length()], at + 1);
        }
    }

    private void take(int distance, int start, int end) {
        if (distance < best || (distance == best && found.isPresent() && isNearer(start, found.get()))) {
            best = distance;
            found = Optional.of(words(start, end));
        }
    }

    private boolean isNearer(int start, Passage other) {
        return near >= 0 && Math.abs(start - near) < Math.abs(other.start() - near);
    }

    /** A passage with the whole words at its ends, which the edit distance may have cut. */
    private Passage words(int start, int end) {
        int first = start;
        int last = end;
        while (first > 0 && isInWord(text, first)) {
            first--;
        }
        while (last < text.length() && isInWord(text, last)) {
            last++;
        }
        return new Passage(first, last);
    }

    /** Whether an offset is between two characters of one word. */
    static boolean isInWord(String text, int at) {
        return at > 0 && at < text.length() && isOfWord(text.charAt(at - 1)) && isOfWord(text.charAt(at));
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
