package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.demarche.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code demarche load --endpoint} works with a writable server of Demarche. */
class LoadThroughServerTest {

    private static final String COUNT = "/sparql?format=csv&query=SELECT+(COUNT(*)+AS+%3Fn)+%7B+%3Fs+%3Fp+%3Fo+%7D";

    @TempDir
    Path folder;

    @Test
    void theCorpusThatShipsIsLoadedThroughAServer() throws IOException {
        Path credentials = folder.resolve("credentials");
        Files.writeString(credentials, "token=" + TestServer.TOKEN + "\n");
        Files.setPosixFilePermissions(credentials, PosixFilePermissions.fromString("rw-------"));
        try (TestServer expected = TestServer.of("data");
                TestServer server = TestServer.writable()) {
            String endpoint = server.uri("/sparql").toString();
            CommandRun run =
                    CommandRun.of("load", "data", "--endpoint", endpoint, "--credentials", credentials.toString());
            assertEquals(0, run.code(), run.err());
            String all = expected.get(COUNT).body();
            assertTrue(all.startsWith("n"), all);
            assertEquals(all, server.get(COUNT).body());
        }
    }
}
