package org.demarche.extract.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.Extraction;
import org.demarche.extract.attribution.TaggerChoice;
import org.demarche.model.Stance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transcripts of the usual forms: a text, and behind a line of dashes each speaker with the stances that the draft writes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranscriptDraftsTest {

    private static final Path FOLDER = Path.of("src/test/resources/extract/transcripts");

    private Extraction extraction;

    @BeforeAll
    void open() throws IOException {
        extraction = Extraction.open(TaggerChoice.MINILM, Optional.empty(), any -> {});
    }

    @AfterAll
    void close() {
        extraction.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"committee", "hearing", "house", "initials", "interview", "panel"})
    void everyTurnBelongsToItsSpeakerAndTheChairHoldsNoPosition(String name) throws IOException {
        String[] parts = Files.readString(FOLDER.resolve(name + ".txt")).split("---\n", 2);
        String text = parts[0].substring(parts[0].indexOf('\n') + 1);
        Map<String, String> expected = new TreeMap<>();
        parts[1].lines().map(line -> line.split(": ", 2)).forEach(pair -> expected.put(pair[0], pair[1]));
        Map<String, String> found = new TreeMap<>();
        for (DraftPosition position :
                extraction.draft(name, text.getBytes(StandardCharsets.UTF_8)).positions()) {
            position.decision()
                    .sureStance()
                    .map(Stance::term)
                    .ifPresent(stance ->
                            found.merge(position.holder().name(), stance, (one, other) -> one + ", " + other));
        }
        assertEquals(expected, found);
    }
}
