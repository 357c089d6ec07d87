package org.demarche.wikidata.name;

import java.util.Set;

/** A distinctive word of a name. */
public final class Word {

    /** The kinds of words. */
    public enum Sort {
        /** A word that many names have, in whatever language. */
        CONCEPT,
        PLAIN,
        NUMBER,
        /** One Han character. */
        HAN
    }

    private static final int[] NO_GRAMS = {};

    /** Similarity of two words with similar meanings. */
    private static final double NEAR = 0.6;
    /** Words with a lower similarity are unrelated. */
    private static final double LEAST = 0.4;

    private final String text;
    private final Sort sort;
    private final int[] grams;
    /** Similar concepts. */
    private final Set<String> family;

    Word(String text, Sort sort) {
        this.text = text;
        this.sort = sort;
        this.grams = sort == Sort.PLAIN ? Grams.hashes(text) : NO_GRAMS;
        this.family = sort == Sort.CONCEPT ? Lexicon.family(text) : Set.of();
    }

    /** The folded word; for a concept, the word that represents it in all languages. */
    public String text() {
        return text;
    }

    /** Whether it says what sort of entity the name belongs to, or is common for another reason. */
    public boolean isConcept() {
        return sort == Sort.CONCEPT;
    }

    /** Whether it is written in digits. */
    public boolean isNumber() {
        return sort == Sort.NUMBER;
    }

    public Sort sort() {
        return sort;
    }

    /**
     * The similarity of two words, 0 to 1: for plain words, Dice's coefficient of their groups of three letters.
     */
    public double similarity(Word other) {
        if (text.equals(other.text)) {
            return 1;
        }
        if (sort == Sort.CONCEPT && other.sort == Sort.CONCEPT) {
            return family.contains(other.text) ? NEAR : 0;
        }
        if (sort != Sort.PLAIN || other.sort != Sort.PLAIN) {
            return 0;
        }
        double dice = Grams.dice(grams, other.grams);
        return dice < LEAST ? 0 : dice;
    }

    /** The similarity of the spelling of two words, 0 to 1. */
    public static double alike(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        // Words that differ so much in length have little in common.
        int shorter = Math.min(one.length(), other.length());
        return 3 * shorter < Math.max(one.length(), other.length())
                ? 0
                : Grams.dice(Grams.hashes(one), Grams.hashes(other));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Word word && text.equals(word.text) && sort == word.sort;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
