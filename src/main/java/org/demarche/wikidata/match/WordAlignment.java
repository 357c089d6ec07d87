package org.demarche.wikidata.match;

import java.util.Set;
import org.demarche.wikidata.name.Word;

/** The words of one of two names, and how like each is to a word of the other. */
final class WordAlignment {

    /** Words less alike than that do not match. */
    private static final double MATCHED = 0.5;
    /** Words less alike than that may be a part of one. */
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

    /** Finds for each word the one of the other name that is most like it. */
    static void match(WordAlignment one, WordAlignment other) {
        for (int i = 0; i < one.found.length; i++) {
            for (int j = 0; j < other.found.length; j++) {
                double similarity = one.words[i].similarity(other.words[j]);
                one.found[i] = Math.max(one.found[i], similarity);
                other.found[j] = Math.max(other.found[j], similarity);
            }
        }
    }

    /** Sums up what has been found. */
    void weigh() {
        double told = 0;
        for (int i = 0; i < found.length; i++) {
            double weight = weights[i];
            told += weight;
            shared += weight * found[i];
            lacking = Math.max(lacking, weight * (1 - found[i]));
            complete &= found[i] == 1;
        }
        share = told == 0 ? 0 : shared / told;
    }

    /** How much the found words tell. */
    double shared() {
        return shared;
    }

    /** How much of what all the words tell the found ones do. */
    double share() {
        return share;
    }

    /** What the most telling word tells that was not found. */
    double lacking() {
        return lacking;
    }

    /** Whether all were found. */
    boolean isComplete() {
        return complete;
    }

    /** How many words for what a thing is were found, or were not. */
    int concepts(boolean there) {
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            count += words[i].isConcept() && found[i] == 1 == there ? 1 : 0;
        }
        return count;
    }

    /** Of the words that were not found and that are no words for what a thing is, the share that others have; 0 if there are none. */
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

    /** Whether a word may be a part of one of the other name's, or such parts may make it up. */
    private boolean isOpen(int word) {
        Word.Sort sort = words[word].sort();
        return found[word] < OPEN && (sort == Word.Sort.PLAIN || sort == Word.Sort.NUMBER);
    }

    /** How many words are open. */
    int open() {
        int open = 0;
        for (int i = 0; i < found.length; i++) {
            open += isOpen(i) ? 1 : 0;
        }
        return open;
    }

    /** The open words, written together. */
    String joined() {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < found.length; i++) {
            if (isOpen(i)) {
                joined.append(words[i].text());
            }
        }
        return joined.toString();
    }

    /** Takes the open words as found, as like as they are together. */
    void raise(double similarity) {
        for (int i = 0; i < found.length; i++) {
            if (isOpen(i)) {
                found[i] = Math.max(found[i], similarity);
            }
        }
    }
}
