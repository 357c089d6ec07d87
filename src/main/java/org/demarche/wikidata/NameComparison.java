package org.demarche.wikidata;

import java.util.ArrayList;
import java.util.List;
import org.demarche.wikidata.name.NameForm;
import org.demarche.wikidata.name.Word;

/**
 * What a name of a mention and a name of an entity have in common, word by word.
 *
 * @param folded whether they are the same but for how they are written
 * @param sameWords whether they have the same telling words
 * @param covered how much of what the mention's words tell is in the name
 * @param covering how much of what the name's words tell is in the mention
 * @param missing what the most telling word tells that only the mention has
 * @param extra what the most telling word tells that only the name has
 * @param numbersDiffer whether both have numbers, and not one in common
 * @param conceptsDiffer the share of the words for what a thing is, of both names, that only one of them has
 * @param unmatched words of the mention that the name lacks and that are no such words
 */
record NameComparison(
        boolean folded,
        boolean sameWords,
        double covered,
        double covering,
        double missing,
        double extra,
        boolean numbersDiffer,
        double conceptsDiffer,
        List<String> unmatched) {

    /** Words less alike than that do not match. */
    private static final double MATCHED = 0.5;

    /** One side's words with what each found on the other. */
    private static final class Side {

        private final List<Word> words;
        private final double[] found;
        private double told;
        private double share;
        private double lacking;
        private boolean complete = true;

        Side(List<Word> words) {
            this.words = words;
            this.found = new double[words.size()];
        }

        /** How many words for what a thing is the other side has, or has not. */
        int concepts(boolean there) {
            int count = 0;
            for (int i = 0; i < found.length; i++) {
                count += words.get(i).isConcept() && found[i] == 1 == there ? 1 : 0;
            }
            return count;
        }

        void sum(WordWeights weights) {
            double shared = 0;
            for (int i = 0; i < found.length; i++) {
                double weight = weights.of(words.get(i).text());
                told += weight;
                shared += weight * found[i];
                lacking = Math.max(lacking, weight * (1 - found[i]));
                complete &= found[i] == 1;
            }
            share = told == 0 ? 0 : shared / told;
        }
    }

    static NameComparison of(NameForm mention, NameForm name, WordWeights weights) {
        Side wanted = new Side(mention.words());
        Side given = new Side(name.words());
        for (int i = 0; i < wanted.found.length; i++) {
            for (int j = 0; j < given.found.length; j++) {
                double similarity = wanted.words.get(i).similarity(given.words.get(j));
                wanted.found[i] = Math.max(wanted.found[i], similarity);
                given.found[j] = Math.max(given.found[j], similarity);
            }
        }
        JoinedWords.match(wanted.words, wanted.found, given.words, given.found);
        wanted.sum(weights);
        given.sum(weights);
        return new NameComparison(
                mention.compact().equals(name.compact()),
                wanted.complete && given.complete,
                wanted.share,
                given.share,
                wanted.lacking,
                given.lacking,
                numbersDiffer(wanted.words, given.words),
                conceptsDiffer(wanted, given),
                unmatched(wanted));
    }

    private static List<String> unmatched(Side side) {
        List<String> unmatched = new ArrayList<>();
        for (int i = 0; i < side.found.length; i++) {
            if (side.found[i] < MATCHED && !side.words.get(i).isConcept()) {
                unmatched.add(side.words.get(i).text());
            }
        }
        return unmatched;
    }

    private static double conceptsDiffer(Side one, Side other) {
        int lacking = one.concepts(false) + other.concepts(false);
        int shared = (one.concepts(true) + other.concepts(true)) / 2;
        return lacking == 0 ? 0 : (double) lacking / (lacking + shared);
    }

    private static boolean numbersDiffer(List<Word> one, List<Word> other) {
        return other.stream().anyMatch(Word::isNumber)
                && one.stream().anyMatch(Word::isNumber)
                && one.stream().filter(Word::isNumber).noneMatch(other::contains);
    }

    /** One number for all, by which the name is chosen that an entity is compared by. */
    double total() {
        return (folded ? 1 : 0) + (sameWords ? 0.5 : 0) + covered + covering - (numbersDiffer ? 0.5 : 0);
    }
}
