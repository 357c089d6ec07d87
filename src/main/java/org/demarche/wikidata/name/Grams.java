package org.demarche.wikidata.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Groups of three letters of a word, with its beginning and its end marked. */
final class Grams {

    private static final int SIZE = 3;

    private Grams() {}

    static List<String> of(String word) {
        String marked = "^" + word + "$";
        List<String> grams = new ArrayList<>(marked.length());
        if (marked.length() <= SIZE) {
            grams.add(marked);
        }
        for (int i = 0; i + SIZE <= marked.length(); i++) {
            grams.add(marked.substring(i, i + SIZE));
        }
        return grams;
    }

    /** The grams as numbers, each once, in ascending order. */
    static int[] hashes(String word) {
        int length = word.length() + 2;
        int[] hashes = new int[Math.max(1, length - SIZE + 1)];
        for (int i = 0; i < hashes.length; i++) {
            int hash = 0;
            for (int j = i; j < Math.min(i + SIZE, length); j++) {
                hash = hash * 65_599 + (j == 0 ? '^' : j == length - 1 ? '$' : word.charAt(j - 1));
            }
            hashes[i] = hash;
        }
        Arrays.sort(hashes);
        int distinct = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, distinct);
    }

    /** Twice the number of common grams, divided by the number of grams of both (Dice's coefficient). */
    static double dice(int[] one, int[] other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * common / (one.length + other.length);
    }
}
