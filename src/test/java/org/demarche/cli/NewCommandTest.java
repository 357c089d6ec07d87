package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code demarche new} makes a corpus that has no problems. */
class NewCommandTest {

    private static final String BASE = "https://example.org/ferry/";

    @TempDir
    Path folder;

    private Path text;
    private String corpus;

    @BeforeEach
    void writeText() throws IOException {
        text = Files.writeString(
                folder.resolve("Brack ferry.txt"), "Brack \"will not\" pay 🚢\n\nIts council said so.\n");
        corpus = folder.resolve("brack").toString();
    }

    @Test
    void createsACorpusWithoutProblems() throws IOException {
        CommandRun run =
                CommandRun.of("new", corpus, text.toString(), "--base", BASE, "--title", "The \"Brack\" ferry");

        assertEquals(0, run.code(), run.err());
        String coding = Files.readString(folder.resolve("brack/articles/brack-ferry.json"));
        assertTrue(coding.contains("\"title\": \"Brack \\\"will not\\\" pay 🚢\""), coding);
        assertTrue(coding.contains("\"length\": 45"), coding);
        CommandRun validated = CommandRun.of("validate", corpus);
        assertEquals("", validated.out());
        assertEquals("files: 2, positions: 0, errors: 0, warnings: 0\n", validated.err());
    }

    @Test
    void asksForTheBaseIri() {
        CommandRun run = CommandRun.withInput(BASE + "\n", "new", corpus);

        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().startsWith("Base IRI of the corpus"), run.err());
        assertEquals(0, CommandRun.of("validate", corpus).code());
    }

    @Test
    void refusesABaseWithoutASlash() {
        CommandRun run = CommandRun.of("new", corpus, "--base", "https://example.org/ferry");

        assertEquals(2, run.code());
        assertFalse(Files.exists(folder.resolve("brack")));
    }

    @Test
    void keepsACorpusThatExists() throws IOException {
        CommandRun.of("new", corpus, "--base", BASE);
        String before = Files.readString(folder.resolve("brack/corpus.json"));

        CommandRun run = CommandRun.of("new", corpus, "--base", BASE, "--title", "Another");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("already exists"), run.err());
        assertEquals(before, Files.readString(folder.resolve("brack/corpus.json")));
    }

    @Test
    void refusesATextThatIsNotUtf8() throws IOException {
        Files.write(text, new byte[] {'c', 'a', 'f', (byte) 0xE9});

        CommandRun run = CommandRun.of("new", corpus, text.toString(), "--base", BASE);

        assertEquals(2, run.code());
        assertTrue(run.err().contains("is not UTF-8"), run.err());
        assertFalse(Files.exists(folder.resolve("brack")));
    }
}
