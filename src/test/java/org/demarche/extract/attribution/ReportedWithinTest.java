package org.demarche.extract.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Span;
import org.junit.jupiter.api.Test;

class ReportedWithinTest {

    /** The sources that are found in what somebody reports. */
    private static List<String> sources(String source, String cue, String content) {
        String text = source + " " + cue + " " + content + ".";
        Span who = new Span(0, source.length());
        Span verb = new Span(who.end() + 1, who.end() + 1 + cue.length());
        Span said = new Span(verb.end() + 1, verb.end() + 1 + content.length());
        Attribution outer = new Attribution(List.of(who), List.of(verb), List.of(said), false);
        return ReportedWithin.addTo(List.of(outer), AnalysedText.of(text)).stream()
                .filter(it -> !it.equals(outer))
                .map(it -> it.source().getFirst().of(text))
                .sorted()
                .toList();
    }

    @Test
    void findsWhoWillDoWhatSomebodyReports() {
        assertEquals(List.of("Osmark"), sources("The envoy", "said", "that Osmark would open the gates"));
        assertEquals(List.of("the county"), sources("The Courier", "reported", "the county will close the port"));
        assertEquals(
                List.of("Osmark", "Veldland"),
                sources("She", "said", "Veldland wanted talks, and that Osmark would refuse them"));
    }

    @Test
    void leavesToSpeakersWhatIsTheirs() {
        assertEquals(List.of(), sources("The minister", "said", "the government would close the port"));
        assertEquals(List.of(), sources("The union", "hopes", "that Osmark will open the gates"));
        assertEquals(List.of(), sources("Osmark", "said", "Osmark would open the gates"));
        assertEquals(List.of(), sources("The envoy", "said", "Osmark must open the gates"));
    }

    @Test
    void findsNobodyInQuotationMarks() {
        assertEquals(List.of(), sources("The envoy", "said", "\"Osmark will open the gates\""));
    }
}
