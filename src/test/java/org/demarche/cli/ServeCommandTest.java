package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
        Path token = secret("token", "short");
        CommandRun run = CommandRun.of("serve", "--port", "0", "--writable", "--token-file", token.toString());
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("16 characters"), run.err());
    }

    @Test
    void refusesATokenThatOthersCanRead() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path token = Files.writeString(folder.resolve("open"), "a-token-for-this-test");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r-----"));
        CommandRun run = CommandRun.of("serve", "--port", "0", "--writable", "--token-file", token.toString());
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("chmod 600 " + token), run.err());
    }

    /** A file that only its owner can read, where the file system has such permissions. */
    private static Path secret(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }

    @Test
    void changesNoEndpoint() throws IOException {
        Path token = secret("good", "a-token-for-this-test");
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
    void refusesATokenThatNobodyCouldUse() throws IOException {
        CommandRun run = CommandRun.of(
                "serve", "--token-file", secret("good", "a-token-for-this-test").toString());
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("--token-file requires --writable."), run.err());
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
