package org.demarche.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding words in a text that has them with other marks, spaces or accents. */
class NormalizedTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The “toll” is unfair.      | the"toll"         |
        He said “we won’t pay”.    | "we won't pay"    | 8-22
        It sails 🚢 at\\u00A0noon. | sails 🚢 at noon  | 3-18
        A toll -- or a levy – soon | levy - soon       | 15-26
        Le pe\\u0301age est acquis | Le péage          | 0-9
        Le péage est acquis        | pe\\u0301age      | 3-8
        one two\\n\\n  three       | two three         | 4-16
        a toll, a toll             | a toll            |
        """)
    void findsTheOnlyPassage(String text, String words, String range) {
        Optional<String> found = new NormalizedText(unescaped(text).codePoints().toArray())
                .find(unescaped(words))
                .map(passage -> passage.start() + "-" + passage.end());

        assertEquals(Optional.ofNullable(range), found);
    }

    @Test
    void findsNothingForNoWords() {
        assertEquals(Optional.empty(), new NormalizedText(new int[] {'a'}).find("  "));
    }

    private static String unescaped(String text) {
        return text.replace("\\u00A0", "\u00A0").replace("\\u0301", "\u0301").replace("\\n", "\n");
    }
}
