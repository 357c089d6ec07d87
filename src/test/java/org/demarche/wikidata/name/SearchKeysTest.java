package org.demarche.wikidata.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeysTest {

    /** By a key for the whole name, not only by words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NATO | North Atlantic Treaty Organization",
                "North Atlantic Treaty Organization | NATO",
                "University of Oxford | OXFORD UNIVERSITY",
                "Nikolai Sokov | Sokov, N.",
                "Naïve Café | naive cafe",
                "Mc Donald | McDonald",
                "Москва | Moskva",
            })
    void aNameIsFoundWhole(String mention, String name) {
        Set<String> wanted = SearchKeys.ofMention(NameForm.of(mention), true).exact();
        boolean person = name.contains("Sokov");
        Set<String> there = SearchKeys.ofEntity(NameForm.of(name), person).exact();

        assertFalse(Collections.disjoint(wanted, there), () -> wanted + " and " + there);
    }

    @Test
    void initialsOfPersonsAreNoAcronyms() {
        Set<String> keys =
                SearchKeys.ofEntity(NameForm.of("Anna Berta Carlsson"), true).exact();

        assertTrue(keys.stream().noneMatch(key -> key.startsWith("+")), keys.toString());
    }

    @Test
    void wordsThatManyNamesHaveAreNotTakenApart() {
        SearchKeys keys = SearchKeys.ofMention(NameForm.of("University of Ghent"), false);

        assertEquals(Set.of("university", "ghent"), keys.words());
        assertTrue(keys.grams().contains("ghe") && !keys.grams().contains("uni"), keys.toString());
    }

    @Test
    void whereThereIsNoLetterThereIsNoKeyButTheEmptyOne() {
        SearchKeys keys = SearchKeys.ofMention(NameForm.of("…"), true);

        assertEquals(Set.of(), keys.words());
        assertEquals(Set.of(), keys.grams());
    }
}
