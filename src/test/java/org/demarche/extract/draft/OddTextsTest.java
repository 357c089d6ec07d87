package org.demarche.extract.draft;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.demarche.Extraction;
import org.demarche.extract.attribution.TaggerChoice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long texts of a kind that patterns may run away on. */
class OddTextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Ministry Of Of And Ministry ",
                "its demands for the letter of the letter said and its reply was the ",
                "a a report of the Union's report of the Union's ",
                "that is to be and the thing to be, or to be ",
                "said its mayor, Ann Lee, and Mr Bo, who was ",
                "he rejects it, if he would not refuse to accept, ",
                "A: Yes I do\nQ: And I\n",
                "My plan? I do. "
            })
    void comeToAnEnd(String piece) throws IOException {
        byte[] text = ("The union said that it was so. " + piece.repeat(15_000 / piece.length()))
                .getBytes(StandardCharsets.UTF_8);
        try (Extraction extraction = Extraction.open(TaggerChoice.RULES, Optional.empty(), told -> {})) {
            Draft draft = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> extraction.draft("odd", text));
            assertTrue(draft.article().length() > 10_000);
        }
    }
}
