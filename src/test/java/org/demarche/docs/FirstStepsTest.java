package org.demarche.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.cli.CommandRun;
import org.demarche.cli.ShellWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first commands of the documentation work in a fresh folder, exactly as printed. */
class FirstStepsTest {

    private static final Pattern COMMAND = Pattern.compile("^ +\\./demarche (.+)$", Pattern.MULTILINE);

    /** The files that the commands make or need; everything else that they name comes with Demarche. */
    private static final Pattern OWN_FILE =
            Pattern.compile("(my-corpus|article\\.txt|draft\\.json|basis\\.json|report\\.html)(/.*)?");

    @TempDir
    Path folder;

    @BeforeEach
    void saveAnArticle() throws IOException {
        Files.copy(Path.of("data/examples/texts/toll-plan-2024-03-04.txt"), folder.resolve("article.txt"));
    }

    @Test
    void theReadmeCodesAnArticle() throws IOException {
        List<String> commands = commands("README.md", "## Code an article");
        assertEquals(List.of("new", "code"), verbs(commands));

        assertEquals(0, run(commands.getFirst()).code());
        assertEquals(0, run("validate my-corpus").code());
        CommandRun code = run(commands.getLast() + " --port 99999");
        assertTrue(
                code.err().startsWith("--port 99999 is out of range"),
                code.err()); // It would serve until it is stopped.
    }

    @Test
    void theReadmeDraftsACoding() throws IOException {
        assertEquals(
                0, run(commands("README.md", "## Draft a coding").getFirst()).code());
        assertOnlyOpenFields(run("validate draft.json --corpus data"));
    }

    @Test
    void tenMinutesInAnEditorLeadToAMatrix() throws IOException {
        List<String> commands = commands("docs/coding.md", "## Ten minutes in an editor");
        assertEquals(List.of("new", "validate", "validate", "query"), verbs(commands));

        for (String command : commands) {
            assertEquals(0, run(command).code(), command);
        }
        Path coding = folder.resolve("my-corpus/articles/article.json");
        String schema = Files.readString(coding).replaceAll("(?s).*\"\\$schema\": \"([^\"]*)\".*", "$1");
        assertTrue(Files.exists(coding.resolveSibling(schema)), schema);
    }

    @Test
    void aDraftOfAnArticleInACorpusHasOnlyOpenFields() throws IOException {
        run(commands("docs/coding.md", "## Ten minutes in an editor").getFirst());
        List<String> commands = commands("docs/coding.md", "## Start from a draft");
        assertEquals(List.of("extract"), verbs(commands));

        assertEquals(0, run(commands.getFirst()).code());
        assertOnlyOpenFields(run("validate my-corpus"));
    }

    @Test
    void thePageAboutDraftsMakesOneAndChecksIt() throws IOException {
        List<String> commands =
                commands("docs/extract.md", "# Drafting a coding").subList(0, 2);
        assertEquals(List.of("extract", "validate"), verbs(commands));

        CommandRun extract = run(commands.getFirst());
        assertEquals(0, extract.code(), extract.err());
        for (String file : List.of("draft.json", "basis.json", "report.html")) {
            assertTrue(Files.size(folder.resolve(file)) > 0, file);
        }
        assertOnlyOpenFields(run(commands.getLast()));
    }

    private static void assertOnlyOpenFields(CommandRun validated) {
        List<String> problems =
                validated.out().lines().filter(line -> line.contains(": ")).toList();
        assertTrue(problems.stream().allMatch(line -> line.endsWith("[missing-field]")), validated.out());
    }

    private CommandRun run(String command) {
        return CommandRun.of(Stream.of(ShellWords.split(command))
                .map(word ->
                        OWN_FILE.matcher(word).matches() ? folder.resolve(word).toString() : word)
                .toArray(String[]::new));
    }

    private static List<String> verbs(List<String> commands) {
        return commands.stream().map(command -> command.split(" ", 2)[0]).toList();
    }

    /** The commands below a heading, up to the next one. */
    private static List<String> commands(String page, String heading) throws IOException {
        String text = Files.readString(Path.of(page));
        int start = text.indexOf(heading);
        assertTrue(start >= 0, heading);
        int end = text.indexOf("\n#", start + 1);
        return COMMAND.matcher(text.substring(start, end < 0 ? text.length() : end))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
