package org.demarche.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextRepairTest {

    @Test
    void putsBackLostBlanksAndApostrophes() {
        assertEquals("on the agenda, the mayor's", TextRepair.repaired("on the\uFFFDagenda, the mayor\uFFFDs"));
    }

    @Test
    void aSoftHyphenSplitsNoWord() {
        assertEquals("Mr Strandberg  said", TextRepair.repaired("Mr Strand\u00ADberg said"));
    }

    @Test
    void joinsTheLinesOfAHardWrappedText() {
        String line = "The council of the island said on Monday that it would not";
        String wrapped = (line + "\n").repeat(9) + "\nA new paragraph.";
        String repaired = TextRepair.repaired(wrapped);
        assertEquals(2, ParagraphSplitter.of(repaired).size());
        assertEquals(wrapped.length(), repaired.length());
    }

    @Test
    void leavesShortParagraphsApart() {
        String text = "One.\nTwo.\nThree.\n";
        assertEquals(text, TextRepair.repaired(text));
    }

    @Test
    void breaksAnEndlessParagraphBeforeQuotations() {
        String text = "A sentence that goes on for a while and says little. ".repeat(60) + "\"No,\" she said.";
        assertEquals(2, ParagraphSplitter.of(TextRepair.repaired(text)).size());
    }
}
