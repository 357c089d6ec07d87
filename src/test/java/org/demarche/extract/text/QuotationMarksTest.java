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

    @Test
    void findsSingleMarksAroundSpeechAndNoApostrophes() {
        assertEquals(
                List.of("‘It’s a waste of the people’s money.’"),
                quotes("She said: ‘It’s a waste of the people’s money.’ It is the fishermen’s harbour."));
        assertEquals(List.of("'We will not pay,'"), quotes("'We will not pay,' the sailors' leader said in the '90s."));
    }

    @Test
    void takesNoInchesForMarks() {
        assertEquals(List.of("\"Raise it,\""), quotes("The dam is 6' 2\" too low. \"Raise it,\" he said."));
    }

    @Test
    void countsMarksWithinOthersAsPartOfThem() {
        assertEquals(List.of("‘I said, “No,” and meant it.’"), quotes("He said: ‘I said, “No,” and meant it.’"));
    }
}
