package org.demarche.extract.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.demarche.extract.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationFinderTest {

    private static final String TEXT = """
            “The toll is fair – and we will introduce it this summer,” said Zoë Marn.
            “It is fair,” she added. Her critics said that the toll is fair\u00A0only to Norvane.
            🙂 The union of the Tarn's fishers rejected the toll outright.""";

    private final QuotationFinder finder = new QuotationFinder(TEXT);
    private final Span everywhere = new Span(0, TEXT.length());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The toll is fair – and we will introduce it this summer  | The toll is fair – and we will introduce it this summer
            "the toll is fair - and we will introduce it this summer" | The toll is fair – and we will introduce it this summer
            the toll   is fair only to norvane                        | the toll is fair only to Norvane
            The toll is fair and we will introduce it this sumer,      | The toll is fair – and we will introduce it this summer
            Tarn’s fishers                                            | Tarn's fishers
            Zoe\u0308 Marn                                            | Zoë Marn
            …rejected the toll outright.                              | rejected the toll outright.
            """)
    void findsWordsThatWereCopiedInexactly(String words, String passage) {
        Optional<Span> found = finder.find(words, "", everywhere);
        String text = found.orElseThrow().of(TEXT).replace('\u00A0', ' ').replaceAll("[,.]$", "");
        assertEquals(passage.replaceAll("[,.]$", ""), text);
    }

    @ParameterizedTest
    @CsvSource({
        "The toll is unfair and nobody will pay it at all", // invented
        "fishers of Norvane", // shorter, and not the same
        "oll", // not whole words
        "...",
        "''"
    })
    void findsNoWordsThatTheTextDoesNotHave(String words) {
        assertEquals(Optional.empty(), finder.find(words, "", everywhere));
    }

    @Test
    void theWordsBeforeDecideBetweenPassagesWithTheSameWords() {
        int second = TEXT.indexOf("the toll is fair");
        assertEquals(
                second,
                finder.find("toll is fair", "Her critics said that the", everywhere)
                                .orElseThrow()
                                .start()
                        - 4);
        assertEquals(
                TEXT.indexOf("toll"),
                finder.find("toll is fair", "The", everywhere).orElseThrow().start());
    }

    @Test
    void findsTheNearestMentionOfAName() {
        Span last = finder.find("rejected the toll", "", everywhere).orElseThrow();
        assertEquals(
                "Norvane",
                finder.nearest("norvane", last, everywhere).orElseThrow().of(TEXT));
        assertTrue(finder.nearest("Zoe", last, everywhere).isEmpty());
    }

    @Test
    void looksOnlyWhereItIsTold() {
        assertTrue(finder.find("rejected the toll", "", new Span(0, TEXT.indexOf("rejected") + 3))
                .isEmpty());
    }
}
