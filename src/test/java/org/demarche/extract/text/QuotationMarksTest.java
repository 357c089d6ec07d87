package org.demarche.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationMarksTest {

    private static List<String> quotes(String text) {
        return AnalysedText.of(text).quotations().all().stream()
                .map(span -> span.of(text))
                .toList();
    }

    @Test
    void findsStraightAndCurlyQuotations() {
        assertEquals(List.of("\"No,\"", "“yes”"), quotes("\"No,\" he said, and then “yes”."));
    }

    @Test
    void letsAQuotationRunOverParagraphs() {
        String text = "\"We shall see who pays for it all.\n\n\"And nobody else,\" she said.";
        assertEquals(List.of("\"We shall see who pays for it all.", "\"And nobody else,\""), quotes(text));
    }

    @Test
    void findsNoneWithoutMarks() {
        assertEquals(List.of(), quotes("It's the sailors' day."));
    }
}
