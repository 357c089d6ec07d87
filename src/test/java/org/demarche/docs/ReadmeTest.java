package org.demarche.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.cli.CommandRun;
import org.demarche.cli.ShellWords;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every {@code ./demarche} command in a console block of the README and of the pages in {@code docs}, and compares its
 * output. To update the pages, run {@code mvn -q test -Dtest=ReadmeTest -Ddocs.update=true}.
 */
class ReadmeTest {

    private static final Pattern BLOCK =
            Pattern.compile("^```console\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Path README = Path.of("README.md");
    private static final String PROMPT = "$ ";
    private static final String OURS = "./demarche ";

    /** A command and the output that a page shows for it. */
    private record Session(Path page, String command, String output) {}

    @TestFactory
    Stream<DynamicTest> everyCommandPrintsWhatItsPageShows() throws IOException {
        List<Session> sessions = new ArrayList<>();
        for (Path page : pages()) {
            sessions.addAll(sessions(page));
        }
        return sessions.stream()
                .map(session ->
                        DynamicTest.dynamicTest(session.page() + ": " + session.command(), () -> check(session)));
    }

    @Test
    void theReadmeShowsCommands() throws IOException {
        assertFalse(sessions(README).isEmpty());
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertTrue(Files.readAllLines(README).size() <= 200, "move longer texts to docs/");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            Stream<Path> pages = files.filter(file -> file.toString().endsWith(".md"));
            return Stream.concat(Stream.of(README), pages.sorted()).toList();
        }
    }

    private static void check(Session session) throws IOException {
        CommandRun run = CommandRun.of(ShellWords.split(session.command().substring(OURS.length())));
        String output = withoutTrailingBlanks(run.out() + run.err());
        if (Boolean.getBoolean("docs.update")) {
            update(session, output);
        } else {
            assertEquals(session.output(), output);
        }
    }

    private static synchronized void update(Session session, String output) throws IOException {
        String page = Files.readString(session.page());
        String prompt = PROMPT + session.command() + "\n";
        String old = session.output().isEmpty() ? prompt : prompt + session.output() + "\n";
        Files.writeString(session.page(), page.replace(old, prompt + output + "\n"));
    }

    private static List<Session> sessions(Path page) throws IOException {
        List<Session> sessions = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(page));
        while (block.find()) {
            for (String part : ("\n" + block.group(1)).split("\n" + Pattern.quote(PROMPT), -1)) {
                int end = part.indexOf('\n');
                if (part.startsWith(OURS)) {
                    String output = end < 0 ? "" : part.substring(end + 1);
                    sessions.add(
                            new Session(page, end < 0 ? part : part.substring(0, end), withoutTrailingBlanks(output)));
                }
            }
        }
        return sessions;
    }

    private static String withoutTrailingBlanks(String text) {
        return String.join(
                "\n", text.stripTrailing().lines().map(String::stripTrailing).toList());
    }
}
