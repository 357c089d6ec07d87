package org.demarche.anchor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding words in a text that has them with other marks, spaces or accents. */
class ComparableTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The “toll” is unfair.      | the"toll"         |
        He said “we won’t pay”.    | "we won't pay"    | 8-22
        It sails 🚢 at\\u00A0noon. | sails 🚢 at noon  | 3-18
        A toll -- or a levy – soon | levy - soon       | 15-26
        Le pe\\u0301age est acquis | Le péage          | 0-9
        Le péage est acquis        | pe\\u0301age      | 3-8
        The co\\u00ADop will pay    | co-op will pay    |
        The co\\u00ADop will pay    | coop will pay     | 4-18
        It is 50\\u00A0km… far      | 50 km...          | 6-12
        In \\u1112\\u1161\\u11AB now     | \\uD55C now        | 3-10
        one two\\n\\n  three       | two three         | 4-16
        a toll, a toll             | a toll            |
        """)
    void findsTheOnlyPassage(String text, String words, String range) {
        String original = unescaped(text);
        Optional<String> found = new TextAnchors(original)
                .onlyFolded(unescaped(words))
                .map(new CodePoints(original)::of)
                .map(passage -> passage.start() + "-" + passage.end());

        assertEquals(Optional.ofNullable(range), found);
    }

    @Test
    void findsNothingForNoWords() {
        assertEquals(Optional.empty(), new TextAnchors("a").onlyFolded("  "));
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(text.replace("\\n", "\n"))
                .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }
}
