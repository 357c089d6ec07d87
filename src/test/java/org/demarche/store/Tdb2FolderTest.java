package org.demarche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.demarche.problem.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folders become stores, and what they keep. */
class Tdb2FolderTest {

    @TempDir
    private Path temp;

    @Test
    void keepsWhatItHoldsWhenItIsClosedAndOpenedAgain() {
        Path folder = temp.resolve("new/store");
        try (EmbeddedStore store = new Tdb2Store(folder)) {
            store.replace(Map.of(GraphStoreContract.A, GraphStoreContract.graph("1", "2")));
        }
        try (EmbeddedStore store = new Tdb2Store(folder)) {
            assertEquals(2, count(store));
            store.replace(Map.of(GraphStoreContract.A, GraphStoreContract.graph("3")));
        }
        try (EmbeddedStore store = new Tdb2Store(folder)) {
            assertEquals(1, count(store));
        }
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        Path file = Files.writeString(temp.resolve("notes.txt"), "mine");
        StoreException refusal = assertThrows(StoreException.class, () -> new Tdb2Store(file));
        assertEquals("The store " + file + " is a file; name a folder.", refusal.getMessage());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void refusesAFolderBelowAFile() throws IOException {
        Path file = Files.writeString(temp.resolve("notes.txt"), "mine");
        assertThrows(StoreException.class, () -> new Tdb2Store(file.resolve("store")));
    }

    @Test
    void refusesAFolderOfOtherFilesAndLeavesItAsItIs() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("documents"));
        Files.writeString(folder.resolve("notes.txt"), "mine");
        StoreException refusal = assertThrows(StoreException.class, () -> new Tdb2Store(folder));
        assertEquals(
                "The folder " + folder + " holds other files and no store; name an empty or a new folder.",
                refusal.getMessage());
        try (var entries = Files.list(folder)) {
            assertEquals(1, entries.count());
        }
    }

    @Test
    void takesAnEmptyFolder() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("empty"));
        new Tdb2Store(folder).close();
        assertTrue(Files.exists(folder.resolve("Data-0001")));
    }

    @Test
    void saysSoWhenAnotherProcessHasTheStoreOpen() throws IOException, InterruptedException {
        Path folder = temp.resolve("busy");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = other.inputReader()) {
            assertEquals(StoreHolder.OPEN, out.readLine());
            StoreException refusal = assertThrows(StoreException.class, () -> new Tdb2Store(folder));
            assertTrue(refusal.getMessage().startsWith("The store " + folder), refusal.getMessage());
            assertTrue(refusal.getMessage().contains("another process"), refusal.getMessage());
        } finally {
            other.destroy();
            assertTrue(other.waitFor(20, TimeUnit.SECONDS));
        }
        new Tdb2Store(folder).close();
    }

    private static long count(EmbeddedStore store) {
        return store.read(() -> store.dataset().stream(GraphStoreContract.A, Node.ANY, Node.ANY, Node.ANY)
                .count());
    }
}
