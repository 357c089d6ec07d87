package org.demarche.extract.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Span;
import org.junit.jupiter.api.Test;

class ContinuedQuotationsTest {

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Attribution attribution(String text, String source, String cue, String content) {
        return new Attribution(
                List.of(span(text, source)), List.of(span(text, cue)), List.of(span(text, content)), false);
    }

    /** Who says some words, in the opinion of the result. */
    private static List<String> sources(String text, List<Attribution> attributions, String words) {
        Span place = span(text, words);
        return ContinuedQuotations.addTo(attributions, AnalysedText.of(text)).stream()
                .filter(it -> it.content().stream().anyMatch(place::overlaps))
                .map(it -> it.source().getFirst().of(text))
                .toList();
    }

    @Test
    void aQuotationThatOpensAnewBelongsToOneSpeaker() {
        String text = "\"The toll is fair,\" Marn said. \"It pays for the lights.\n\n\"And nobody will pay more.\"\n\n"
                + "On Sunday the union rejected the toll.";
        List<Attribution> wrong = List.of(
                attribution(text, "Marn", "said", "\"The toll is fair,\""),
                attribution(text, "the union", "rejected", "\"And nobody will pay more.\""));
        assertEquals(List.of("Marn"), sources(text, wrong, "nobody will pay more"));
    }

    @Test
    void aParagraphOfNothingButSpeechBelongsToTheSpeakerBefore() {
        String text = "\"No,\" said Lind.\n\n\"We shall not pay.\"\n\nHovde said the plan was sound.";
        List<Attribution> wrong = List.of(
                attribution(text, "Lind", "said", "\"No,\""),
                attribution(text, "Hovde", "said the", "\"We shall not pay.\""));
        assertEquals(List.of("Lind"), sources(text, wrong, "We shall not pay"));
    }

    @Test
    void speechBesideASpeakerIsNotThatOfTheNextParagraph() {
        String text = "\"No,\" Kolm told reporters. \"We reject the plan.\"\n\nHovde said it was sound.";
        List<Attribution> wrong = List.of(
                attribution(text, "Kolm", "told", "\"No,\""),
                attribution(text, "Hovde", "said", "\"We reject the plan.\""));
        assertEquals(List.of("Kolm"), sources(text, wrong, "We reject the plan"));
    }

    @Test
    void aSpeakerOfTheirOwnKeepsTheirWords() {
        String text = "\"No,\" said Lind.\n\n\"Yes,\" said Hovde.";
        List<Attribution> right =
                List.of(attribution(text, "Lind", "said", "\"No,\""), attribution(text, "Hovde", "said", "\"Yes,\""));
        assertEquals(
                List.of("Hovde"),
                sources(
                        text,
                        List.of(
                                right.get(0),
                                new Attribution(
                                        right.get(1).source(),
                                        List.of(new Span(text.lastIndexOf("said"), text.lastIndexOf("said") + 4)),
                                        right.get(1).content(),
                                        false)),
                        "Yes"));
    }
}
