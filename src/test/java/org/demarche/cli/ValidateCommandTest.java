package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code demarche validate} finds all problems in one round, and corrects those that the text decides. */
class ValidateCommandTest {

    private static final Path VALID = Path.of("src/test/resources/cases/valid-corpus");

    @TempDir
    Path folder;

    private Path corpus;
    private Path coding;

    @BeforeEach
    void copyACorpus() throws IOException {
        for (String file : List.of("corpus.json", "articles/ferry.json", "texts/ferry.txt")) {
            Path copy = folder.resolve("brack").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(VALID.resolve(file), copy);
        }
        corpus = folder.resolve("brack");
        coding = corpus.resolve("articles/ferry.json");
    }

    @Test
    void problemsOfAllLayersComeInOneRound() throws IOException {
        edit(corpus.resolve("corpus.json"), "\"title\": \"The island of Brack\",", "");
        edit(coding, "\"title\": \"Brack will not pay\",", "");
        edit(coding, "\"kind\": \"response\"", "\"kind\": \"respons\"");
        edit(coding, "will not pay\"}", "shall not pay\"}");
        edit(coding, "\"holder\": \"council\"", "\"holder\": \"council\", \"statedBy\": \"counsil\"");

        assertEquals(
                List.of("missing-field", "missing-field", "unknown-reference", "unknown-term", "anchor-mismatch"),
                codes("validate", corpus.toString()));
    }

    /** A rule about one position is checked although another position has an error. */
    @Test
    void anErrorHidesNoOtherOne() throws IOException {
        String text = Files.readString(coding);
        int from = text.indexOf("    {\n      \"id\": \"ferry/council");
        String position = text.substring(from, text.indexOf("\n  ]\n}", from));
        String other = position.replace("ferry/council", "ferry/again");
        edit(
                coding,
                position,
                other.replace("\"target\": \"brack-pays\",", "") + ",\n"
                        + position.replace("\"holder\"", "\"statedBy\": \"council\", \"holder\""));

        assertEquals(List.of("missing-field", "stated-by-holder"), codes("validate", corpus.toString()));
    }

    /** What the broken corpus file may define is not reported as missing. */
    @Test
    void aCorpusFileThatIsNotJsonHidesNoProblemsAndMakesNone() throws IOException {
        edit(coding, "\"holder\": \"council\"", "\"holder\": \"somebody-shared\"");
        edit(coding, "\"stance\": \"opposition\"", "\"stance\": \"oppositon\"");
        Files.writeString(corpus.resolve("corpus.json"), "{\"id\": ");

        assertEquals(List.of("not-json", "unknown-term"), codes("validate", corpus.toString()));
    }

    @Test
    void aFileOrASubfolderFindsTheCorpusThatItLiesIn() throws IOException {
        edit(corpus.resolve("corpus.json"), "\"uriSpace\"", """
                "actors": [{"id": "bay", "type": "State", "name": "Bay"}], "uriSpace\"""");
        edit(coding, "\"holder\": \"council\"", "\"holder\": \"bay\"");

        assertEquals(0, CommandRun.of("validate", coding.toString()).code());
        assertEquals(0, CommandRun.of("validate", coding.getParent().toString()).code());
    }

    @Test
    void aFileElsewhereIsCheckedWithinANamedCorpus() throws IOException {
        Path draft = Files.move(coding, folder.resolve("draft.json"));

        CommandRun within = CommandRun.of("validate", draft.toString(), "--corpus", corpus.toString());
        assertEquals("files: 2, positions: 1, errors: 0, warnings: 0\n", within.err());
        CommandRun alone = CommandRun.of("validate", draft.toString());
        assertTrue(alone.out().contains("warning: no corpus.json here"), alone.out());
        assertEquals(0, alone.code());
        CommandRun wrong = CommandRun.of("validate", draft.toString(), "--corpus", folder.toString());
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("has no corpus.json"), wrong.err());
    }

    @Test
    void fixCorrectsWhatTheTextDecidesAndNothingElse() throws IOException {
        String right = Files.readString(coding).replace("\n", "\r\n").replace("\"speech\": ", "\"speech\" :\t");
        Files.writeString(
                coding,
                right.replace("\"start\": 0, \"end\": 76", "\"start\": 99, \"end\": 3")
                        .replace("ef715a", "000000")
                        .replace("\"length\": 78", "\"length\": 7"));

        CommandRun run = CommandRun.of("validate", "--fix", coding.toString());

        assertEquals(0, run.code(), run.out());
        int start = Files.readString(corpus.resolve("texts/ferry.txt")).indexOf("will not pay");
        String expected =
                right.replace("\"start\": 0, \"end\": 76", "\"start\": %d, \"end\": %d".formatted(start, start + 12));
        assertEquals(expected, Files.readString(coding));
        assertTrue(run.out().contains("ferry.json:9:11: fixed: \"length\": 7 → 78"), run.out());
        assertEquals("", CommandRun.of("validate", "--fix", coding.toString()).out());
    }

    @Test
    void fixNeedsFiles() {
        assertEquals(2, CommandRun.withInput("{}", "validate", "--fix", "-").code());
    }

    @Test
    void problemsAreColouredOnlyIfTheTerminalShowsColours() throws IOException {
        edit(coding, "\"kind\": \"response\"", "\"kind\": \"\\u001b[2J\"");

        String coloured = printed(true);
        assertTrue(coloured.contains("\u001B[1;31merror:\u001B[0m"), coloured);
        assertFalse(coloured.contains("\u001B[2J"), coloured);
        assertFalse(printed(false).contains("\u001B"));
    }

    private String printed(boolean colours) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var streams = new StandardStreams(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintWriter(new StringWriter()),
                100,
                Optional.empty(),
                colours,
                () -> 0);
        Main.run(streams, "validate", corpus.toString());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> codes(String... command) {
        return Pattern.compile("\\[([a-z-]+)]$", Pattern.MULTILINE)
                .matcher(CommandRun.of(command).out())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(from), from);
        Files.writeString(file, text.replace(from, to));
    }
}
