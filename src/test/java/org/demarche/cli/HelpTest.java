package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, completion, and what happens if a command is typed wrongly. */
class HelpTest {

    @Test
    void noArgumentPrintsTheHelp() {
        CommandRun run = CommandRun.of();

        assertEquals(0, run.code());
        assertEquals(CommandRun.of("--help").out(), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "export", "link review", "query matrix"})
    void helpOfACommandIsTheSameEitherWay(String command) {
        CommandRun run = CommandRun.of(("help " + command).strip().split(" "));

        assertEquals(0, run.code());
        assertEquals(CommandRun.of((command + " --help").strip().split(" ")).out(), run.out());
    }

    @ParameterizedTest
    @CsvSource({
        "qury, Unknown command: qury",
        "validate a b, Unexpected argument: b",
        "serve --port 99999, --port 99999 is out of range",
        "serve --port -1, --port -1 is out of range",
        "query agreement --minimum -1, \"\"\"-1\"\" is not a whole number from 1\"",
        "query positions-of --actor Sokow, \"Did you mean \"\"Nikolai Sokov\"\"?\"",
        "completion tcsh, 'Shells: bash, zsh, fish'",
    })
    void saysWhatIsWrong(String command, String message) {
        CommandRun run = CommandRun.of(command.split(" "));

        assertEquals(2, run.code());
        assertTrue(run.err().contains(message.replaceAll("^\"|\"$", "").replace("\"\"", "\"")), run.err());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void completionKnowsCommandsAndOptions(String shell) {
        CommandRun run = CommandRun.of("completion", shell);

        assertEquals(0, run.code());
        assertTrue(run.out().contains("describe") && run.out().contains("owl-same-as"), run.out());
        assertTrue(!run.out().contains("warmup") || !shell.equals("fish"), "hidden commands stay hidden");
    }
}
