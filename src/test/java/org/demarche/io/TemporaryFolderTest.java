package org.demarche.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

    @TempDir
    Path parent;

    @Test
    void onlyItsUserCanReadIt() throws IOException {
        Path folder = TemporaryFolder.in(parent).folder();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    void goesWithAllThatIsInIt() throws IOException {
        TemporaryFolder folder = TemporaryFolder.in(parent);
        Files.createDirectories(folder.folder().resolve("a/b"));
        Files.writeString(folder.folder().resolve("a/b/file"), "content");
        folder.remove();
        assertFalse(Files.exists(folder.folder()));
    }

    @Test
    void theNextProcessRemovesWhatAKilledOneHasLeft() throws IOException {
        Path left = Files.createDirectories(parent.resolve("demarche-123/part"));
        Files.writeString(left.resolve("file"), "content");
        Files.createFile(parent.resolve("demarche-123/lock"));
        TemporaryFolder.in(parent);
        assertFalse(Files.exists(parent.resolve("demarche-123")));
    }

    @Test
    void theFolderOfALivingProcessStays() throws IOException {
        TemporaryFolder living = TemporaryFolder.in(parent);
        Files.writeString(living.folder().resolve("file"), "content");
        TemporaryFolder.in(parent);
        assertTrue(Files.exists(living.folder().resolve("file")));
    }

    @Test
    void otherFoldersStay(@TempDir Path elsewhere) throws IOException {
        Files.createDirectory(parent.resolve("demarche-notes"));
        Files.createFile(elsewhere.resolve("lock"));
        Files.createSymbolicLink(parent.resolve("demarche-link"), elsewhere);
        TemporaryFolder.in(parent);
        assertTrue(Files.exists(parent.resolve("demarche-notes")));
        assertTrue(Files.exists(elsewhere.resolve("lock")));
    }
}
