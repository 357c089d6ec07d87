package org.demarche.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsReaderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void isPosix() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    @Test
    void readsAUserAndAPasswordFromTheEnvironment() {
        Map<String, String> environment =
                Map.of("DEMARCHE_ENDPOINT_USER", "Aladdin", "DEMARCHE_ENDPOINT_PASSWORD", "open sesame");
        // The example of RFC 7617, section 2.
        assertEquals(Optional.of("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="), header(environment));
    }

    @Test
    void readsATokenFromTheEnvironment() {
        assertEquals(
                Optional.of("Bearer mF_9.B5f-4.1JqM"), header(Map.of("DEMARCHE_ENDPOINT_TOKEN", "mF_9.B5f-4.1JqM")));
        assertEquals(Optional.empty(), header(Map.of("DEMARCHE_ENDPOINT_TOKEN", "")));
        assertEquals(Optional.empty(), header(Map.of()));
    }

    @Test
    void refusesHalfOfThemAndTwoKindsAtOnce() {
        assertThrows(IllegalArgumentException.class, () -> header(Map.of("DEMARCHE_ENDPOINT_USER", "me")));
        assertThrows(
                IllegalArgumentException.class,
                () -> header(Map.of(
                        "DEMARCHE_ENDPOINT_USER", "me",
                        "DEMARCHE_ENDPOINT_PASSWORD", "p",
                        "DEMARCHE_ENDPOINT_TOKEN", "t")));
    }

    @Test
    void readsThemFromAFile() throws IOException {
        assertEquals("Bearer abc", read("# mine\n\ntoken=abc\n").header());
        // "me: =#x", with whatever follows the first equals sign
        assertEquals("Basic bWU6ID0jeA==", read("user=me\npassword= =#x\n").header());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "user=me",
                "hunter2",
                "password=hunter2",
                "token=hun\tter2",
                "token=a\ntoken=hunter2",
                "pin=hunter2"
            })
    void refusesOtherFilesWithoutRepeatingWhatTheyHold(String content) {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> read(content));
        assertFalse(refusal.getMessage().contains("ter2"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void refusesAFileOfWhichOthersMayKnow(String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve("credentials"), "token=abc");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> CredentialsReader.ofFile(file));
        assertTrue(refusal.getMessage().contains("chmod 600"), refusal.getMessage());
    }

    @Test
    void doNotShowThemselves() {
        assertFalse(Credentials.basic("me", "hunter2").toString().contains("hunter2"));
        assertEquals(
                "you sent Basic …, password …",
                Credentials.basic("me", "hunter2").hiddenIn("you sent Basic bWU6aHVudGVyMg==, password hunter2"));
    }

    private Credentials read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("credentials"), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return CredentialsReader.ofFile(file);
    }

    private static Optional<String> header(Map<String, String> environment) {
        return CredentialsReader.ofEnvironment(environment).map(Credentials::header);
    }
}
