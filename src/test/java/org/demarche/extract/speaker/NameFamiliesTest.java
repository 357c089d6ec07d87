package org.demarche.extract.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Span;
import org.demarche.io.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of the world × posts in front of them: one person, whole, however titles and nationality come and go. */
class NameFamiliesTest {

    private static List<String> lines(String file) {
        return Resources.lines(NameFamiliesTest.class, "/extract/families/" + file);
    }

    static Stream<String> names() {
        return lines("names.txt").stream();
    }

    /** The speakers of sentences "SOURCE said the port is open." */
    private static List<Speaker> speakers(List<String> sources) {
        StringBuilder text = new StringBuilder("Talks in the port went on.\n\n");
        List<Attribution> attributions = new ArrayList<>();
        for (String source : sources) {
            int start = text.length();
            text.append(source);
            Span who = new Span(start, text.length());
            text.append(" said");
            Span cue = new Span(text.length() - 4, text.length());
            text.append(" the port is open");
            Span content = new Span(cue.end() + 1, text.length());
            text.append(".\n\n");
            attributions.add(new Attribution(List.of(who), List.of(cue), List.of(content), false));
        }
        return SpeakerResolver.resolve(AnalysedText.of(text.toString()), attributions, new CorpusActors(List.of()))
                .attributed()
                .stream()
                .map(ResolvedAttribution::speaker)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isOnePersonUnderEveryPost(String line) {
        String[] name = line.split(" \\| ", 2);
        String surname = name[1].replaceFirst("^(?:Mr|Ms) ", "");
        List<String> sources = new ArrayList<>();
        for (String post : lines("posts.txt")) {
            sources.add(post.replace("{NAME}", name[0]).replace("{SURNAME}", surname));
        }
        sources.add(name[1]);
        List<Speaker> speakers = speakers(sources);
        assertEquals(List.of(name[0]), speakers.stream().map(Speaker::name).toList());
        assertEquals(Speaker.Kind.PERSON, speakers.getFirst().kind());
    }

    static Stream<String> bodies() {
        return lines("bodies.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void isNoPersonIfABodyOrNobodySpeaks(String line) {
        String[] body = line.split(" \\| ", 2);
        String kind = speakers(List.of(body[0])).stream()
                .map(it -> it.kind().name())
                .findFirst()
                .orElse("nobody");
        assertEquals(body[1], kind);
    }
}
