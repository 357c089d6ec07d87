package org.demarche.extract.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "A toll!, a-toll",
        "Øystein Ås, oystein-as",
        "Łukasz Żak, lukasz-zak",
        "Straße 5, strasse-5",
        "the union’s, the-unions"
    })
    void isMadeOfLettersAndDigits(String words, String slug) {
        assertEquals(slug, Slug.of(words));
    }

    @Test
    void keepsNamesInOtherScriptsApart() {
        assertNotEquals(Slug.of("переговоры"), Slug.of("соглашение"));
        assertNotEquals(Slug.of("谈判 2024"), Slug.of("协议 2024"));
        assertEquals(Slug.of("переговоры"), Slug.of("переговоры"));
        assertTrue(Slug.of("谈判 2024").startsWith("2024-"));
    }
}
