package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code serve} does not begin. */
class ServeCommandTest {

    @TempDir
    static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100000", "NaN"})
    void refusesATimeThatIsNone(String seconds) {
        CommandRun run = CommandRun.of("serve", "--port", "0", "--timeout", seconds);
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("--timeout"), run.err());
    }

    @Test
    void refusesATokenThatCanBeGuessed() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "short");
        CommandRun run = CommandRun.of("serve", "--port", "0", "--writable", "--token-file", token.toString());
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("16 characters"), run.err());
    }

    @Test
    void changesNoEndpoint() throws IOException {
        Path token = Files.writeString(folder.resolve("good"), "a-token-for-this-test");
        CommandRun run = CommandRun.of(
                "serve",
                "--port",
                "0",
                "--writable",
                "--token-file",
                token.toString(),
                "--endpoint",
                "http://127.0.0.1:1/");
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("Send updates directly to the endpoint"), run.err());
    }

    @Test
    void tellsThatAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            CommandRun run = CommandRun.of("serve", "--port", port);
            assertEquals(3, run.code(), run.err());
            assertTrue(run.err().contains(port), run.err());
        }
    }
}
