package org.demarche.wikidata.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "University of Oxford | Université d'Oxford",
                "University of Oxford | Oxford University",
                "Technical University of Munich | Technische Universität Munich",
                "Ministry of Health | Ministère de la Santé",
                "United States | Vereinigte Staaten",
                "University of Tokyo Hospital | Hospital, University of Tokyo",
                "Universitätsklinikum Bonn | University Hospital Bonn",
                "北京大学 | 北京大學",
            })
    void hasTheSameWordsInOtherLanguagesAndOrders(String one, String other) {
        assertEquals(NameForm.of(one).bag(), NameForm.of(other).bag());
    }

    @Test
    void differsWhereAWordTellsSomethingElse() {
        assertFalse(NameForm.of("University of Oxford")
                .bag()
                .equals(NameForm.of("University of Cambridge").bag()));
    }

    @Test
    void hasAtLeastOneWordWhereNoneTellsAnything() {
        assertEquals(1, NameForm.of("The Of").words().size());
        assertEquals(List.of(), NameForm.of("…").words());
    }

    @Test
    void spellsAcronymsWithAndWithoutLittleWords() {
        assertEquals(
                Set.of("uobc", "ubc"),
                NameForm.of("University of British Columbia").acronyms());
        assertEquals(Set.of(), NameForm.of("Oxford").acronyms());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NATO", "UBC", "ÚFAL", "ВОЗ", "U.S.", "EU", "INSERM", "CeRAP", "IIASA"})
    void knowsAcronyms(String name) {
        assertTrue(NameForm.of(name).isAcronym(), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nato summit", "Oxford", "北京", "unesco", "", "A", "Médecins Sans Frontières"})
    void knowsWhatIsNoAcronym(String name) {
        assertFalse(NameForm.of(name).isAcronym(), name);
    }

    @Test
    void readsChineseCharactersAloud() {
        List<NameForm> readings = NameForm.readings("上海");

        assertEquals(2, readings.size());
        assertEquals("shanghai", readings.get(1).compact());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "AND OR NOT",
                "a:b^2~ (c) [d TO e] {f} *? \\ /x/",
                "\u202Eabc\u202C",
                "𠮷𠮷",
                "\uD800",
                "a\u0000b",
                "؟"
            })
    void takesWhateverIsGiven(String name) {
        NameForm.readings(name).forEach(form -> {
            SearchKeys.ofMention(form, true);
            SearchKeys.ofEntity(form, false);
        });
    }
}
