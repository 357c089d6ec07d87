package org.demarche.extract.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaggersTest {

    private static final String TEXT = """
            "We will not pay for the ferry," said Ada Brill, the mayor of Brack.

            The ministry said that the island had promised to pay.
            """;

    private static List<Attribution> tag(TaggerChoice choice, String text) {
        List<String> told = new ArrayList<>();
        try (AttributionTagger tagger = choice.open(1, told::add)) {
            assumeTrue(told.isEmpty(), () -> String.join("\n", told));
            return tagger.attributions(AnalysedText.of(text));
        }
    }

    private static String words(List<Span> spans, String text) {
        return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @EnumSource(TaggerChoice.class)
    void findsWhoSaysWhat(TaggerChoice choice) {
        List<Attribution> found = tag(choice, TEXT);
        assertEquals(2, found.size(), () -> found.toString());
        assertTrue(words(found.get(0).source(), TEXT).startsWith("Ada Brill"));
        assertEquals("said", words(found.get(0).cue(), TEXT));
        assertTrue(words(found.get(0).content(), TEXT).contains("We will not pay for the ferry"));
        assertEquals("The ministry", words(found.get(1).source(), TEXT));
        assertTrue(words(found.get(1).content(), TEXT).contains("the island had promised to pay"));
    }

    @ParameterizedTest
    @EnumSource(TaggerChoice.class)
    void bearsOddTexts(TaggerChoice choice) {
        assertEquals(List.of(), tag(choice, ""));
        assertEquals(List.of(), tag(choice, "\n \n"));
        tag(choice, "\"".repeat(3_000));
        tag(choice, "x".repeat(100_000));
        tag(choice, "said ".repeat(5_000));
        tag(choice, "A".repeat(300) + " said that 🚢 \uD83D it \u0301\u0301 would not.");
    }

    @Test
    void givesTheSourceOfTheFirstCueToTheSecond() {
        String text = "Ada Brill said the ferry was too slow and added that nobody would miss it.";
        List<Attribution> found = tag(TaggerChoice.MINILM, text);
        assertEquals(
                List.of("Ada Brill", "Ada Brill"),
                found.stream().map(it -> words(it.source(), text)).toList());
        assertTrue(found.get(1).sharedSource());
    }

    @Test
    void writesOffsetsInCodePoints() {
        String text = "It sailed 🚢 at noon. \"Never again,\" said Ada.";
        Attribution attribution = new Attribution(
                List.of(new Span(text.indexOf("Ada"), text.indexOf("Ada") + 3)), List.of(), List.of(), false);
        assertEquals(
                "{\"name\":\"a\",\"attr\":[{\"source\":[[41,44]],\"cue\":[],\"content\":[]}]}",
                AttributionJson.line("a", text, List.of(attribution)));
    }
}
