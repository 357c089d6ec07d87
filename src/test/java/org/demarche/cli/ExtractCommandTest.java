package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractCommandTest {

    private static final String ARTICLE = "data/examples/texts/toll-plan-2024-03-04.txt";

    @TempDir
    Path folder;

    @Test
    void writesADraftWithItsBasisReportAndText() throws IOException {
        Path basis = folder.resolve("basis.json");
        Path report = folder.resolve("report.html");
        Path text = folder.resolve("text.txt");
        CommandRun run = CommandRun.of(
                "extract",
                ARTICLE,
                "--data",
                "data/examples",
                "--basis",
                basis.toString(),
                "--report",
                report.toString(),
                "--text",
                text.toString());

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\"codingStatus\": \"draft\""), run.out());
        assertTrue(run.out().contains("\"holder\": \"tarn-fishers-union\""), run.out());
        assertTrue(Files.readString(basis).contains("\"confidence\""));
        assertTrue(Files.readString(report).contains("<mark class=\"source\">"));
        assertEquals(Files.readString(Path.of(ARTICLE)), Files.readString(text));
    }

    /** Whatever a file is called, a draft is no reason to write beside it or into the working folder. */
    @Test
    void writesOnlyTheFilesThatOptionsName() throws IOException {
        Path article = Files.copy(Path.of(ARTICLE), folder.resolve("toll_plan.txt"));
        List<String> before = names(Path.of(""));

        CommandRun printed = CommandRun.of("extract", article.toString(), "--model", "rules");
        assertEquals(0, printed.code(), printed.err());
        assertEquals(List.of("toll_plan.txt"), names(folder));

        Path draft = folder.resolve("draft.json");
        Path basis = folder.resolve("basis.json");
        CommandRun written = CommandRun.of(
                "extract", article.toString(), "--model", "rules", "-o", draft.toString(), "--basis", basis.toString());
        assertEquals(0, written.code(), written.err());
        assertEquals("", written.out());
        assertEquals(List.of("basis.json", "draft.json", "toll_plan.txt"), names(folder));
        assertEquals(before, names(Path.of("")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void usesNoCorpusThatNobodyNamed() throws IOException {
        Path article = Files.writeString(
                folder.resolve("reply.txt"),
                "A reply\n\nThe United States said that it rejects the end of NATO enlargement. "
                        + "Ada Brill, the mayor of Brack, said that she backs the end of NATO enlargement.\n");

        CommandRun alone = CommandRun.of("extract", article.toString(), "--model", "rules");
        assertEquals(0, alone.code(), alone.err());
        assertTrue(alone.out().contains("\"type\": \"Proposal\""), "the target is new: " + alone.out());

        CommandRun named = CommandRun.of("extract", article.toString(), "--model", "rules", "--data", "data");
        assertFalse(named.out().contains("\"type\": \"Proposal\""), "the corpus has the target: " + named.out());
    }

    @Test
    void usesTheCorpusThatTheArticleIsIn() {
        CommandRun run = CommandRun.of("extract", ARTICLE, "--model", "rules");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("https://w3id.org/demarche/examples/"), run.out());
    }

    @Test
    void explainsEveryPosition() {
        CommandRun run = CommandRun.of("extract", ARTICLE, "--data", "data/examples", "--explain");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\"rejected\": against, response"), run.out());
    }

    @Test
    void showsHowADraftDiffersFromAFinishedCoding() {
        CommandRun run = CommandRun.of(
                "extract",
                ARTICLE,
                "--data",
                "data/examples",
                "--against",
                "data/examples/articles/toll-plan-2024-03-04.json");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("speaker"), run.out());
        assertTrue(run.out().contains("toll-plan-2024-03-04/"), run.out());
    }

    @Test
    void measuresACorpusWithItsTexts() {
        CommandRun run = CommandRun.of("extract", "eval", "data/examples", "--model", "rules");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("toll-talks-2024-04-18"), run.out());
        assertTrue(run.err().contains("toll-accord-2024-06-11: The text is not English"), run.err());
    }

    @Test
    void printsTheAttributionsOfAFolderOfTexts() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "\"We will not pay for the ferry,\" said Ada Brill.\n");
        CommandRun run = CommandRun.of("extract", "--attributions", folder.toString(), "--model", "rules");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("{\"name\":\"a\",\"attr\":[{\"source\":[["), run.out());
    }

    @Test
    void writesTheTextOfEachPageOfAFolder() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        String paragraph =
                "<p>Der Rat der Insel sagte am Montag, dass er die Fähre nicht bezahlen werde, und dass er es"
                        + " schrieb.</p>";
        Files.writeString(
                pages.resolve("ferry.html"),
                "<html><body><article>" + paragraph.repeat(3) + "</article></body></html>");
        Files.writeString(pages.resolve("links.html"), "<html><body><a href='/'>Home</a></body></html>");
        Path texts = folder.resolve("texts");

        CommandRun run = CommandRun.of("extract", "--pages", pages.toString(), "--to", texts.toString());

        assertEquals(1, run.code(), run.err());
        assertTrue(run.err().contains("links.html: The page has no article"), run.err());
        assertEquals(List.of("ferry.txt"), names(texts));
        assertTrue(Files.readString(texts.resolve("ferry.txt")).startsWith("Der Rat der Insel"));
    }

    @Test
    void readsAnArticleFromStandardInput() {
        CommandRun run = CommandRun.withInput(
                "Ada Brill, the mayor of Brack, rejected the plan.\n",
                "extract",
                "-",
                "--id",
                "brack",
                "--model",
                "rules");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\"id\": \"brack\""), run.out());
    }

    @ParameterizedTest
    @CsvSource({
        "extract, Name one of ARTICLE, --attributions and --pages",
        "extract --pages src, --pages and --to belong together",
        "extract --pages nowhere --to target, The file nowhere does not exist",
        "extract pom.xml --time-limit 0, --time-limit 0 is not a time",
        "extract nowhere.txt, The file nowhere.txt does not exist",
        "extract pom.xml --model best, There is no model best",
        "extract src/main/resources/org/demarche/extract/attribution/minilm6-int8.onnx, more than",
        "extract demarche.png --id a/b, cannot be an id",
        "extract --attributions nowhere, The file nowhere does not exist",
        "extract eval nowhere, The file nowhere does not exist",
    })
    void saysWhatIsWrongInOneSentence(String command, String message) {
        CommandRun run = CommandRun.of(command.split(" ", -1));

        assertTrue(run.code() == 2 || run.code() == 3, "exit code " + run.code());
        assertTrue(run.err().contains(message), run.err());
        assertEquals("", run.out());
    }
}
