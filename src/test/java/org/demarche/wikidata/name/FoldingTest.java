package org.demarche.wikidata.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Université de Montréal, universite de montreal",
        "Łódź, lodz",
        "STRASSE, strasse",
        "Straße, strasse",
        "Köln, koln",
        "Ålesund, alesund",
        "Þórshöfn, thorshofn",
        "İstanbul, istanbul",
        "U.S. Army, us army",
        "d'Études, d etudes",
        "King's College, kings college",
        "King’s College, kings college",
        "AT&T, at t",
        "UMR6226, umr 6226",
        "EM2C, em2c",
        "ＮＡＴＯ, nato",
        "x² + y, x2 y",
    })
    void takesMarksCaseAndPunctuationAway(String name, String folded) {
        assertEquals(folded, Folding.fold(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Москва, moskva",
        "Київ, kiiv",
        "Путин, putin",
        "Αθήνα, athina",
        "서울, seoul",
        "東京, 東 京",
        "ソニー, soni",
        "दिल्ली, dilli",
        "ירושלים, irvshlim",
        "القاهرة, alqahra",
    })
    void writesOtherScriptsInLatinLetters(String name, String folded) {
        assertEquals(folded, Folding.fold(name));
    }

    @Test
    void anythingWithoutLettersAndDigitsIsEmpty() {
        assertEquals("", Folding.fold(""));
        assertEquals("", Folding.fold("  …!?\u200F\u0301☃ "));
    }

    @Test
    void aNameOfTenThousandCharactersIsCut() {
        String name = "Ж𝒜𠮷".repeat(5_000);

        String folded = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Folding.fold(name));

        assertTrue(folded.length() < 10 * Folding.LONGEST);
    }

    @Test
    void whateverIsGivenTheWordsAreApartByOneSpace() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                name.appendCodePoint(codePoint(random));
            }
            String folded = Folding.fold(name.toString());
            assertEquals(folded.strip().replaceAll("\\s+", " "), folded, () -> "of " + name);
            assertEquals(folded, folded.toLowerCase(Locale.ROOT), () -> "of " + name);
        }
    }

    private static int codePoint(Random random) {
        int[] ranges = {
            0x20, 0x7F, 0xA0, 0x250, 0x370, 0x590, 0x590, 0x900, 0x900, 0xE80, 0x3040, 0x3100, 0x4E00, 0x4F00
        };
        int range = 2 * random.nextInt(ranges.length / 2);
        return random.nextInt(ranges[range], ranges[range + 1]);
    }
}
