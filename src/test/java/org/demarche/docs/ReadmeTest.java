package org.demarche.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every {@code ./demarche} command in a console block of the README and compares its output. To update the README, run
 * {@code mvn -q test -Dtest=ReadmeTest -Ddocs.update=true}.
 */
class ReadmeTest {

    private static final Pattern BLOCK =
            Pattern.compile("^```console\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Path README = Path.of("README.md");
    private static final String PROMPT = "$ ";
    private static final String OURS = "./demarche ";

    /** A command and what the README says that it prints. */
    private record Session(String command, String output) {}

    @TestFactory
    Stream<DynamicTest> everyCommandPrintsWhatTheReadmeShows() throws IOException {
        List<Session> sessions = sessions(Files.readString(README));
        assertFalse(sessions.isEmpty(), "the README shows no command");
        return sessions.stream().map(session -> DynamicTest.dynamicTest(session.command(), () -> check(session)));
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
        String readme = Files.readString(README);
        String shown = PROMPT + session.command() + "\n";
        Files.writeString(README, readme.replace(shown + session.output() + "\n", shown + output + "\n"));
    }

    private static List<Session> sessions(String readme) {
        List<Session> sessions = new ArrayList<>();
        Matcher block = BLOCK.matcher(readme);
        while (block.find()) {
            for (String part : ("\n" + block.group(1)).split("\n" + Pattern.quote(PROMPT), -1)) {
                int end = part.indexOf('\n');
                if (part.startsWith(OURS)) {
                    String output = end < 0 ? "" : part.substring(end + 1);
                    sessions.add(new Session(end < 0 ? part : part.substring(0, end), withoutTrailingBlanks(output)));
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
