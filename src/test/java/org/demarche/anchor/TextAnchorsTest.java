package org.demarche.anchor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextAnchorsTest {

    private static final String TEXT = """
            “The toll is fair – and we will introduce it this summer,” said Zoë Marn.
            “It is fair,” she added. Her critics said that the toll is fair\u00A0only to Norvane.
            🙂 The union of the Tarn's fishers rejected the toll outright.""";

    private final TextAnchors finder = new TextAnchors(TEXT);
    private final Passage everywhere = new Passage(0, TEXT.length());

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
        Optional<Passage> found = find(words, "", everywhere);
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
        assertEquals(Optional.empty(), find(words, "", everywhere));
    }

    @Test
    void theWordsBeforeDecideBetweenPassagesWithTheSameWords() {
        int second = TEXT.indexOf("the toll is fair");
        assertEquals(
                second,
                find("toll is fair", "Her critics said that the", everywhere)
                                .orElseThrow()
                                .start()
                        - 4);
        assertEquals(
                TEXT.indexOf("toll"),
                find("toll is fair", "The", everywhere).orElseThrow().start());
    }

    @Test
    void findsTheNearestMentionOfAName() {
        Passage last = find("rejected the toll", "", everywhere).orElseThrow();
        assertEquals(
                "Norvane",
                finder.nearest("norvane", last, everywhere).orElseThrow().of(TEXT));
        assertTrue(finder.nearest("Zoe", last, everywhere).isEmpty());
    }

    @Test
    void looksOnlyWhereItIsTold() {
        assertTrue(find("rejected the toll", "", new Passage(0, TEXT.indexOf("rejected") + 3))
                .isEmpty());
    }

    /** What is around the words goes before where they are said to be. */
    @ParameterizedTest
    @CsvSource({
        "'', '', -1, 4", // the first
        "'', '', 40, 38", // the nearest
        "'', '', 10, 4",
        "'so ', '', -1, 24",
        "'', ' again', -1, 38",
        "'so ', '', 40, 24",
    })
    void ofTheSameWordsContextAndThenTheGivenPlaceDecide(String prefix, String suffix, int near, int start) {
        TextAnchors anchors = new TextAnchors("It: no, never. It is so no, never. It no, never again.");
        Optional<Passage> found = anchors.exact(new Sought("no, never", prefix, suffix, near, anchors.everywhere()));
        assertEquals(start, found.orElseThrow().start());
    }

    @Test
    void ofSimilarWordsTheNearestAreTaken() {
        String words = "The committee rejects the levy on cargo";
        TextAnchors anchors = new TextAnchors(words + "es. " + "x ".repeat(200) + words + "es.");
        String wanted = "The comittee rejects the levy on cargoes";
        assertEquals(
                0, anchors.similar(sought(wanted, -1, anchors)).orElseThrow().start());
        assertTrue(anchors.similar(sought(wanted, 400, anchors)).orElseThrow().start() > 400);
    }

    private static Sought sought(String words, int near, TextAnchors anchors) {
        return new Sought(words, "", "", near, anchors.everywhere());
    }

    /** A search in a text that is made to take long ends, with or without a result. */
    @Test
    void aTextOfOneLetterDoesNotTakeForever() {
        TextAnchors anchors = new TextAnchors("a".repeat(1 << 20));
        assertEquals(1_000, anchors.places("aaaa").size());
        assertEquals(Optional.empty(), anchors.similar(sought("ab".repeat(1_500), -1, anchors)));
    }

    /** Random errors, up to one in ten characters, leave a passage where it was. */
    @Test
    void wordsWithErrorsAreFoundWhereTheyAre() {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append((char) ('a' + random.nextInt(26))).append(i % 6 == 5 ? " " : "");
        }
        TextAnchors anchors = new TextAnchors(text.toString());
        for (int round = 0; round < 200; round++) {
            int start = 7 * random.nextInt(40);
            StringBuilder words = new StringBuilder(text.substring(start, start + 62));
            for (int error = 0; error < 5; error++) {
                words.setCharAt(3 + random.nextInt(56), 'é');
            }
            Passage found =
                    anchors.similar(sought(words.toString(), -1, anchors)).orElseThrow();
            assertEquals(text.substring(start, start + 62), found.of(text.toString()));
        }
    }

    private Optional<Passage> find(String words, String before, Passage within) {
        return finder.similar(new Sought(words, before, "", -1, within));
    }
}
