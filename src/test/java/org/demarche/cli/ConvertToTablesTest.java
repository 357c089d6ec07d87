package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code demarche convert --tables}. */
class ConvertToTablesTest {

    @TempDir
    private Path folder;

    @Test
    void writesATableForEachKindOfEntityAndTellsWhatWasConverted() throws IOException {
        Path tables = folder.resolve("new/tables");
        CommandRun run = CommandRun.of("convert", "data/examples", "--tables", tables.toString());
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains("positions"), run.err());
        List<String> positions = Files.readAllLines(tables.resolve("positions.csv"));
        assertTrue(positions.getFirst().startsWith("\"graph\",\"iri\",\"type\",\"holder\",\"target\",\"stance\""));
        assertEquals(28, positions.size() - 1);
        assertTrue(Files.readString(tables.resolve("schema.sql")).contains("CREATE TABLE \"positions\""));
        assertEquals(List.of("tables"), List.of(folder.resolve("new").toFile().list()));
    }

    @Test
    void aFolderThatHasSomethingIsNotTouched() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        CommandRun run = CommandRun.of("convert", "data/examples", "--tables", folder.toString());
        assertFalse(run.code() == 0);
        assertTrue(run.err().contains("not an empty folder; name a new one"), run.err());
        assertEquals(List.of("mine.txt"), List.of(folder.toFile().list()));
    }
}
