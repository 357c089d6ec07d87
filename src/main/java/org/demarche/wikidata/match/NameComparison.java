package org.demarche.wikidata.match;

import java.util.Set;
import org.demarche.wikidata.name.Word;

/**
 * Compares a name of a mention with a name of an entity, word by word. Values are computed on demand, because comparisons are
 * frequent.
 */
final class NameComparison {

    private final WordAlignment wanted;
    private final WordAlignment given;
    private final boolean numbersDiffer;

    private NameComparison(WordAlignment wanted, WordAlignment given, boolean numbersDiffer) {
        this.wanted = wanted;
        this.given = given;
        this.numbersDiffer = numbersDiffer;
    }

    static NameComparison of(WeightedName mention, WeightedName name) {
        WordAlignment wanted = new WordAlignment(mention);
        WordAlignment given = new WordAlignment(name);
        WordAlignment.match(wanted, given);
        JoinedWords.match(wanted, given);
        wanted.weigh();
        given.weigh();
        return new NameComparison(wanted, given, numbersDiffer(mention, name));
    }

    /** Whether both have the same distinctive words. */
    boolean sameWords() {
        return wanted.isComplete() && given.isComplete();
    }

    /** Distinctiveness of the shared words: 1 for each word that no other name has. */
    double distinctiveness() {
        return wanted.shared();
    }

    /** Weighted share of the mention's words that are in the name. */
    double covered() {
        return wanted.share();
    }

    /** Weighted share of the name's words that are in the mention. */
    double covering() {
        return given.share();
    }

    /** Weight of the most distinctive word that only the mention has. */
    double missing() {
        return wanted.lacking();
    }

    /** Weight of the most distinctive word that only the name has. */
    double extra() {
        return given.lacking();
    }

    /** Whether both contain numbers, without a common one. */
    boolean numbersDiffer() {
        return numbersDiffer;
    }

    /** Share of generic words, of both names, that only one of them has. */
    double conceptsDiffer() {
        int lacking = wanted.concepts(false) + given.concepts(false);
        int shared = (wanted.concepts(true) + given.concepts(true)) / 2;
        return lacking == 0 ? 0 : (double) lacking / (lacking + shared);
    }

    /** Weighted share of the words that only the mention has which occur among other words. */
    double onlyWantedAmong(Set<String> others) {
        return wanted.aloneAmong(others);
    }

    /** Weighted share of the words that only the name has which occur among other words. */
    double onlyGivenAmong(Set<String> others) {
        return given.aloneAmong(others);
    }

    /** Overall similarity, to choose the best name of an entity. */
    double total() {
        return (sameWords() ? 0.5 : 0) + covered() + covering() - (numbersDiffer ? 0.5 : 0);
    }

    private static boolean numbersDiffer(WeightedName one, WeightedName other) {
        return one.hasNumber
                && other.hasNumber
                && one.form.words().stream().filter(Word::isNumber).noneMatch(other.form.words()::contains);
    }
}
