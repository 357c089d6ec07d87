package org.demarche.extract.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.extract.text.AnalysedText;
import org.junit.jupiter.api.Test;

class ReportedStancesTest {

    private static List<String> told(String text) {
        return ReportedStances.addTo(List.of(), AnalysedText.of(text)).stream()
                .map(stand -> stand.source().getFirst().of(text) + " | "
                        + stand.cue().getFirst().of(text) + " | "
                        + stand.content().getFirst().of(text))
                .toList();
    }

    @Test
    void findsStandsThatNounsTellOf() {
        assertEquals(
                List.of("Osmark | refusal to | open the upper gates"),
                told("Farmers are angry about Osmark's refusal to open the upper gates, which came late."));
        assertEquals(
                List.of("its | demands for | an end to the dam"),
                told("It was a letter in response to its demands for an end to the dam and that was all."));
    }

    @Test
    void findsStandsThatVerbsTellOf() {
        assertEquals(
                List.of("Osmark | rejects | arbitration of the whole quarrel"),
                told("Osmark rejects arbitration of the whole quarrel."));
    }

    @Test
    void findsStandsBehindHelpingVerbs() {
        assertEquals(
                List.of("Caldria | has thrown its weight behind | the advice"),
                told("Caldria has thrown its weight behind the advice."));
        assertEquals(
                List.of(
                        "He | was, however, prepared to | rule out redundancies, so long as the union accepted night work"),
                told("He was, however, prepared to rule out redundancies, so long as the union accepted night work."));
        assertEquals(
                List.of("The union | has ruled it out | , insisting on talks"),
                told("The union has ruled it out, insisting on talks."));
    }

    @Test
    void findsWhatSomebodyIsSaidToWant() {
        assertEquals(
                List.of("Rusk | was said to be | open to the idea"), told("Rusk was said to be open to the idea."));
    }

    @Test
    void leavesPlainNounsAlone() {
        assertEquals(List.of(), told("The support of the bridge is old. Demand for onions was high."));
    }
}
