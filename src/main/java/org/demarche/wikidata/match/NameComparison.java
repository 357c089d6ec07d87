package org.demarche.wikidata.match;

import java.util.Set;
import org.demarche.wikidata.name.Word;

/** What a name of a mention and a name of an entity have in common, word by word. Made very often: no more is computed than is asked. */
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

    /** Whether both have the same telling words. */
    boolean sameWords() {
        return wanted.isComplete() && given.isComplete();
    }

    /** How much the words tell that both have: 1 for each word that no other name has. */
    double told() {
        return wanted.shared();
    }

    /** How much of what the mention's words tell is in the name. */
    double covered() {
        return wanted.share();
    }

    /** How much of what the name's words tell is in the mention. */
    double covering() {
        return given.share();
    }

    /** What the most telling word tells that only the mention has. */
    double missing() {
        return wanted.lacking();
    }

    /** What the most telling word tells that only the name has. */
    double extra() {
        return given.lacking();
    }

    /** Whether both have numbers, and not one in common. */
    boolean numbersDiffer() {
        return numbersDiffer;
    }

    /** The share of the words for what a thing is, of both names, that only one of them has. */
    double conceptsDiffer() {
        int lacking = wanted.concepts(false) + given.concepts(false);
        int shared = (wanted.concepts(true) + given.concepts(true)) / 2;
        return lacking == 0 ? 0 : (double) lacking / (lacking + shared);
    }

    /** The share of the words of its own that only the mention has, by what they tell, that are among some others. */
    double onlyWantedAmong(Set<String> others) {
        return wanted.aloneAmong(others);
    }

    /** The share of the words of its own that only the name has, by what they tell, that are among some others. */
    double onlyGivenAmong(Set<String> others) {
        return given.aloneAmong(others);
    }

    /** One number for all, by which the name is chosen that an entity is compared by. */
    double total() {
        return (sameWords() ? 0.5 : 0) + covered() + covering() - (numbersDiffer ? 0.5 : 0);
    }

    private static boolean numbersDiffer(WeightedName one, WeightedName other) {
        return one.hasNumber
                && other.hasNumber
                && one.form.words().stream().filter(Word::isNumber).noneMatch(other.form.words()::contains);
    }
}
