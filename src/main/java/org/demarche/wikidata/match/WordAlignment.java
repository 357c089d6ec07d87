package org.demarche.wikidata.match;

import java.util.Set;
import org.demarche.wikidata.name.Word;

/** The words of a name, aligned with the words of another name. */
final class WordAlignment {

    /** Minimum similarity of matching words. */
    private static final double MATCHED = 0.5;
    /** Below this similarity a word may be a part of a longer one. */
    private static final double OPEN = 0.7;

    private final Word[] words;
    private final double[] weights;
    private final double[] found;
    private double shared;
    private double share;
    private double lacking;
    private boolean complete = true;

    WordAlignment(WeightedName name) {
        this.words = name.words;
        this.weights = name.weights;
        this.found = new double[weights.length];
    }

    /** Aligns each word with the most similar word of the other name. */
    static void match(WordAlignment one, WordAlignment other) {
        for (int i = 0; i < one.found.length; i++) {
            for (int j = 0; j < other.found.length; j++) {
                double similarity = one.words[i].similarity(other.words[j]);
                one.found[i] = Math.max(one.found[i], similarity);
                other.found[j] = Math.max(other.found[j], similarity);
            }
        }
    }

    /** Computes the totals. */
    void weigh() {
        double total = 0;
        for (int i = 0; i < found.length; i++) {
            double weight = weights[i];
            total += weight;
            shared += weight * found[i];
            lacking = Math.max(lacking, weight * (1 - found[i]));
            complete &= found[i] == 1;
        }
        share = total == 0 ? 0 : shared / total;
    }

    /** Total weight of the aligned words. */
    double shared() {
        return shared;
    }

    /** Weighted share of the aligned words. */
    double share() {
        return share;
    }

    /** Weight of the most distinctive word that is not aligned. */
    double lacking() {
        return lacking;
    }

    /** Whether all words are aligned. */
    boolean isComplete() {
        return complete;
    }

    /** Number of generic words that are aligned, or are not. */
    int concepts(boolean there) {
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            count += words[i].isConcept() && found[i] == 1 == there ? 1 : 0;
        }
        return count;
    }

    /** Weighted share of the other words, not generic and not aligned, that occur among given words; 0 if there are none. */
    double aloneAmong(Set<String> others) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < found.length; i++) {
            if (found[i] < MATCHED && !words[i].isConcept()) {
                all += weights[i];
                sum += others.contains(words[i].text()) ? weights[i] : 0;
            }
        }
        return all == 0 ? 0 : sum / all;
    }

    /** Whether a word may be a part of a word in the other name, or consist of such parts. */
    private boolean isOpen(int word) {
        Word.Sort sort = words[word].sort();
        return found[word] < OPEN && (sort == Word.Sort.PLAIN || sort == Word.Sort.NUMBER);
    }

    /** Number of words that are not aligned. */
    int open() {
        int open = 0;
        for (int i = 0; i < found.length; i++) {
            open += isOpen(i) ? 1 : 0;
        }
        return open;
    }

    /** The words that are not aligned, joined. */
    String joined() {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < found.length; i++) {
            if (isOpen(i)) {
                joined.append(words[i].text());
            }
        }
        return joined.toString();
    }

    /** Aligns the remaining words as one, with their joint similarity. */
    void raise(double similarity) {
        for (int i = 0; i < found.length; i++) {
            if (isOpen(i)) {
                found[i] = Math.max(found[i], similarity);
            }
        }
    }
}
