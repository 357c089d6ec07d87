package org.demarche.wikidata.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The search keys of a name.
 *
 * @param exact whole names in several forms; the first character says which form
 * @param words its distinctive words
 * @param grams groups of three letters of the words that are not concepts, and pairs of Han characters
 */
public record SearchKeys(Set<String> exact, Set<String> words, Set<String> grams) {

    private static final String COMPACT = "=";
    private static final String BAG = "~";
    private static final String ACRONYM = "+";
    private static final String PERSON = "@";

    /** The keys of an entity's name. */
    public static SearchKeys ofEntity(NameForm form, boolean person) {
        Set<String> exact = new LinkedHashSet<>();
        addWhole(form, exact);
        if (person) {
            PersonalName.of(form.name()).keys().forEach(key -> exact.add(PERSON + key));
        } else {
            form.acronyms().forEach(acronym -> exact.add(ACRONYM + acronym));
        }
        return new SearchKeys(exact, words(form), grams(form));
    }

    /** The keys under which the name of a mention is looked up. */
    public static SearchKeys ofMention(NameForm form, boolean maybePerson) {
        Set<String> exact = new LinkedHashSet<>();
        addWhole(form, exact);
        if (form.maybeAcronym()) {
            exact.add(ACRONYM + form.folded());
        }
        form.acronyms().stream()
                .filter(acronym -> acronym.length() > 2)
                .forEach(acronym -> exact.add(COMPACT + acronym));
        if (maybePerson) {
            PersonalName.of(form.name()).keys().forEach(key -> exact.add(PERSON + key));
        }
        return new SearchKeys(exact, words(form), grams(form));
    }

    private static void addWhole(NameForm form, Set<String> exact) {
        exact.add(COMPACT + form.compact());
        if (form.words().size() > 1) {
            exact.add(BAG + form.bag());
        }
    }

    private static Set<String> words(NameForm form) {
        Set<String> words = new LinkedHashSet<>();
        form.words().forEach(word -> words.add(word.text()));
        return words;
    }

    private static Set<String> grams(NameForm form) {
        Set<String> grams = new LinkedHashSet<>();
        List<String> han = new ArrayList<>();
        for (Word word : form.words()) {
            if (word.sort() == Word.Sort.PLAIN) {
                grams.addAll(Grams.of(word.text()));
            } else if (word.sort() == Word.Sort.HAN) {
                han.add(word.text());
            }
        }
        for (int i = 1; i < han.size(); i++) {
            grams.add(han.get(i - 1) + han.get(i));
        }
        return grams;
    }
}
