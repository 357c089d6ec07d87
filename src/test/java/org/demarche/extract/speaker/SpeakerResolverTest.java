package org.demarche.extract.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Span;
import org.junit.jupiter.api.Test;

class SpeakerResolverTest {

    /** Attributions are marked as {@code [source|cue|content]}. */
    private static final Pattern MARKED = Pattern.compile("\\[([^|]*)\\|([^|]*)\\|([^]]*)]");

    private static List<Optional<Speaker>> speakers(String marked) {
        return resolved(marked).stream().map(ResolvedAttribution::speaker).toList();
    }

    private static List<ResolvedAttribution> resolved(String marked) {
        StringBuilder text = new StringBuilder();
        List<Attribution> attributions = new ArrayList<>();
        Matcher mark = MARKED.matcher(marked);
        int last = 0;
        while (mark.find()) {
            text.append(marked, last, mark.start());
            List<Span> spans = new ArrayList<>();
            for (int group = 1; group <= 3; group++) {
                int start = text.length();
                text.append(mark.group(group));
                spans.add(new Span(start, text.length()));
                text.append(group < 3 ? " " : "");
            }
            attributions.add(
                    new Attribution(List.of(spans.get(0)), List.of(spans.get(1)), List.of(spans.get(2)), false));
            last = mark.end();
        }
        text.append(marked.substring(last));
        return SpeakerResolver.resolve(AnalysedText.of(text.toString()), attributions, new CorpusActors(List.of()))
                .attributed();
    }

    private static List<String> names(String marked) {
        return speakers(marked).stream()
                .map(it -> it.map(Speaker::name).orElse("nobody"))
                .toList();
    }

    @Test
    void takesAPronounForSomebodyWhoWasOnlySpokenOf() {
        assertEquals(
                List.of("Runa Bexley", "Runa Bexley"),
                names(
                        "He met a critic in Runa Bexley, of the Coast Party. [She|said|it was wrong]. [Mrs Bexley|added|that it was late]."));
    }

    @Test
    void doesNotTakeAManForHer() {
        assertEquals(
                List.of("Runa Bexley", "Corin Ashdale", "Runa Bexley"),
                names(
                        "[Runa Bexley|said|no]. [Mr Ashdale|said|yes], and Corin Ashdale, who smiled, sat down. [She|said|it was over]."));
    }

    @Test
    void knowsWhoIsMeantByWho() {
        assertEquals(
                List.of("Jory Pell"),
                names("The last word fell to Jory Pell, an engineer, [who|wondered|why nobody asked]."));
    }

    @Test
    void letsASpokeswomanSpeakAndNotHerMinister() {
        assertEquals(
                List.of("Dalia Freire"),
                names("[Bento Arraial's spokeswoman, Dalia Freire,|said|nothing was decided]."));
    }

    @Test
    void givesTheUnnamedToWhomTheyAreNear() {
        Speaker close = speakers(
                        "The Bondholder Committee met. [A person close to the committee|said|it would not sign].")
                .getFirst()
                .orElseThrow();
        assertEquals("Bondholder Committee", close.principal().orElseThrow().name());
        Speaker officials = speakers("[Transport ministry officials|said|there was no plan].")
                .getFirst()
                .orElseThrow();
        assertEquals("Transport ministry", officials.principal().orElseThrow().name());
    }

    @Test
    void givesAnIToTheOneWhoseArticleItIs() {
        assertEquals(
                List.of("Tamsin Groode", "Ingrid Tolver", "Ingrid Tolver"),
                names(
                                "By Tamsin Groode\n\nMy boat is old. My hands are too. I fish, and I write. [I|believe|in quotas]."
                                        + " [Ingrid Tolver|says|a tenth will do]. [She|adds|that it is fair].")
                        .stream()
                        .filter(name -> !name.equals("nobody"))
                        .skip(3)
                        .toList());
    }

    private static List<String> together(String marked) {
        return resolved(marked).getFirst().together().stream()
                .map(Speaker::name)
                .toList();
    }

    @Test
    void knowsAllWhoSpeakTogether() {
        assertEquals(List.of("Britain", "France", "Germany"), together("[Britain, France and Germany|urged|a vote]."));
        assertEquals(
                List.of("United States", "Russia", "China"),
                together("[countries such as the United States, Russia and China|oppose|the treaty]."));
        assertEquals(
                List.of("Ann Lee", "Shamim Faizi"),
                together("[party leaders Ann Lee and Shamim Faizi|said|it was old]."));
    }

    @Test
    void takesNoPartOfANameOrOfADescriptionForSomebodyWhoSpeaks() {
        assertEquals(List.of(), together("[The House Oversight and Reform Committee|said|no]."));
        assertEquals(List.of(), together("[The presidents of France and Germany|said|no]."));
        assertEquals(List.of(), together("[A draft backed by the United States, Britain, and France|demands|talks]."));
    }

    @Test
    void takesTheCourtForTheOneThatWasNamedLast() {
        assertEquals(
                List.of("Supreme Court", "Supreme Court"),
                names(
                        "The Court of Session sat in Edinburgh. [The Supreme Court|met|in London]. [The court|found|it void]. The Court of Appeal rose."));
    }

    @Test
    void letsNoCriticSpeakForWhomTheyCriticise() {
        assertEquals(
                List.of(Optional.empty(), Optional.of("Norway")),
                speakers("[Critics of Norway|said|no]. [Negotiators for Norway|said|yes].").stream()
                        .map(it -> it.orElseThrow().principal().map(Speaker::name))
                        .toList());
    }
}
