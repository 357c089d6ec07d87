package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertTrue(run.out().contains("\"codingStatus\" : \"draft\""), run.out());
        assertTrue(run.out().contains("\"holder\" : \"tarn-fishers-union\""), run.out());
        assertTrue(Files.readString(basis).contains("\"confidence\""));
        assertTrue(Files.readString(report).contains("<mark class=\"source\">"));
        assertEquals(Files.readString(Path.of(ARTICLE)), Files.readString(text));
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
        assertTrue(run.err().contains("toll-accord-2024-06-11: The text does not seem to be English"), run.err());
    }

    @Test
    void printsTheAttributionsOfAFolderOfTexts() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "\"We will not pay for the ferry,\" said Ada Brill.\n");
        CommandRun run = CommandRun.of("extract", "--attributions", folder.toString(), "--model", "rules");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("{\"name\":\"a\",\"attr\":[{\"source\":[["), run.out());
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
        assertTrue(run.out().contains("\"id\" : \"brack\""), run.out());
    }

    @ParameterizedTest
    @CsvSource({
        "extract, One of ARTICLE and --attributions is needed",
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
