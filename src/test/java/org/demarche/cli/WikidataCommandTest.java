package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.wikidata.dump.ItemJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WikidataCommandTest {

    private static final String ITEM = ItemJson.item("Q1")
            .label("en", "Halmere Institute")
            .to("P31", "Q43229")
            .toString();

    @TempDir
    private Path folder;

    @Test
    void indexesADumpAndTellsHowMuchItHas() throws IOException {
        Path dump = Files.writeString(folder.resolve("dump.json"), "[\n" + ITEM + "\n]\n");
        Path index = folder.resolve("index");
        CommandRun run = CommandRun.of("wikidata", "index", dump.toString(), "--to", index.toString(), "--quiet");
        assertEquals(new CommandRun(0, "lines: 1, entities: 1, repeated: 0, bad lines: 0\n", ""), run);
        assertTrue(Files.isDirectory(index));
    }

    @Test
    void indexesStandardInputAndTellsOfBadLines() {
        CommandRun run = CommandRun.withInput(
                ITEM + "\n{\"type\":\n",
                "wikidata",
                "index",
                "-",
                "--to",
                folder.resolve("index").toString());
        assertEquals(1, run.code());
        assertEquals("lines: 2, entities: 1, repeated: 0, bad lines: 1\n", run.out());
        assertTrue(run.err().startsWith("standard input:2: not JSON: "), run.err());
    }

    @Test
    void saysWhatIsWrongWithTheCall() throws IOException {
        Path index = folder.resolve("index");
        assertEquals(2, CommandRun.of("wikidata").code());
        assertEquals(
                2, CommandRun.of("wikidata", "index", "--to", index.toString()).code());
        assertEquals(
                2,
                CommandRun.of("wikidata", "index", "x", "--to", index.toString(), "--threads", "0")
                        .code());
        assertEquals(
                2,
                CommandRun.of("wikidata", "index", folder.toString(), "--to", index.toString())
                        .code());
        CommandRun missing = CommandRun.of("wikidata", "index", "no-such-dump", "--to", index.toString());
        assertEquals(3, missing.code());
        assertEquals("The file no-such-dump does not exist.\n", missing.err());
        Path text = Files.writeString(folder.resolve("letter.txt"), "Dear Sir or Madam\n");
        CommandRun letter = CommandRun.of("wikidata", "index", text.toString(), "--to", index.toString());
        assertEquals(3, letter.code());
        assertTrue(letter.err().startsWith("No Wikidata entity found"), letter.err());
    }
}
