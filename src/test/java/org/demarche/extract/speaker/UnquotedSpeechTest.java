package org.demarche.extract.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Span;
import org.junit.jupiter.api.Test;

class UnquotedSpeechTest {

    private static List<String> said(String text) {
        return UnquotedSpeech.of(AnalysedText.of(text)).addTo(List.of()).stream()
                .map(it -> it.source().getFirst().of(text) + ": "
                        + it.content().getFirst().of(text))
                .toList();
    }

    @Test
    void giveTheAnswersOfAnInterviewToWhomItsIntroductionSpeaksOf() {
        String text = """
                By Petra Sund

                Aino Lehmus carries messages between Merova and the hills. Lehmus was a judge.

                Q: Will it last?
                A: It may. I am no prophet.
                Q: And then?
                A: We go home.
                """;
        assertEquals(
                List.of("Aino Lehmus: It may.", "Aino Lehmus: I am no prophet.", "Aino Lehmus: We go home."),
                said(text));
    }

    @Test
    void giveTurnsWithNamesToThoseNamed() {
        String text = "Marn: It is fair.\nDravick: It is not.\nMarn: It is.\nDravick: No.\n";
        assertEquals(List.of("Marn: It is fair.", "Dravick: It is not.", "Marn: It is.", "Dravick: No."), said(text));
    }

    @Test
    void knowAnswersBetweenQuestionsWithoutALabel() {
        String text =
                "Ada Brill runs the ferry.\n\nIs it safe?\n\nYes, it is.\n\nIs it cheap?\n\nNo.\n\nWhy not?\n\nAsk the mayor.\n";
        assertEquals(List.of("Ada Brill: Yes, it is.", "Ada Brill: No.", "Ada Brill: Ask the mayor."), said(text));
    }

    @Test
    void giveAnOpinionToTheOneInTheByLine() {
        String text = """
                By Tamsin Groode

                My father fished here. I fished here. "I never did," says Ann Pask. I support the cut, and I mean it.
                """;
        assertEquals(
                List.of(
                        "Tamsin Groode: My father fished here.",
                        "Tamsin Groode: I fished here.",
                        "Tamsin Groode: I support the cut, and I mean it."),
                said(text));
    }

    @Test
    void giveALetterToTheOneWhoSignsIt() {
        String text =
                "Sir, I read your report. I live by the airport. I hear my windows shake.\n\nOtto Brandt, Upper Mill\n";
        assertEquals(3, said(text).size());
        assertEquals("Otto Brandt: I live by the airport.", said(text).get(1));
    }

    @Test
    void takeTheLabelOfATurnForNobody() {
        String text = "Ada Brill runs the ferry.\n\nQ: Is it safe?\nA: It is.\nQ: Cheap?\nA: No.\n";
        int label = text.indexOf("A: It");
        Attribution mistaken = new Attribution(
                List.of(new Span(label, label + 1)),
                List.of(new Span(label + 1, label + 2)),
                List.of(new Span(label + 3, label + 8)),
                false);
        assertEquals(
                List.of("Ada Brill", "Ada Brill"),
                UnquotedSpeech.of(AnalysedText.of(text)).addTo(List.of(mistaken)).stream()
                        .map(it -> it.source().getFirst().of(text))
                        .toList());
    }

    @Test
    void findNoneInAReport() {
        assertEquals(
                List.of(),
                said(
                        "By Petra Sund\n\n\"I will not sign it,\" said Ada Brill. \"I said so in May, and I say so now. I do.\"\n"));
    }
}
