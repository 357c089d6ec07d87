package org.demarche.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.demarche.Demarche;
import org.demarche.problem.StoreException;
import org.demarche.query.QueryResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way back from N-Quads to a store. */
class QuadFilesTest {

    private static final Path EXAMPLES = Path.of("data/examples");

    @TempDir
    private Path folder;

    @Test
    void shardsInAnyOrderMakeTheStoreThatTheCodingsMake() throws IOException {
        List<String> lines = new ArrayList<>(quads().lines().toList());
        Collections.shuffle(lines, new Random(1));
        Files.write(folder.resolve("part-0.nq"), lines.subList(0, 200));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("part-1.nq.gz")))) {
            out.write(String.join("\n", lines.subList(200, lines.size())).getBytes(StandardCharsets.UTF_8));
        }
        Demarche back = Demarche.inMemory();
        LoadReport report = back.load(QuadFiles.at(folder).orElseThrow(), LoadListener.NONE);
        Demarche coded = Demarche.inMemory();
        LoadReport first = coded.load(Corpus.at(EXAMPLES));
        assertEquals(first.quads(), report.quads());
        assertEquals(first.positions(), report.positions());
        assertEquals(statements(coded), statements(back));
    }

    @Test
    void aFolderOfCodingsHasNone() throws IOException {
        assertTrue(QuadFiles.at(EXAMPLES).isEmpty());
        assertTrue(QuadFiles.at(Path.of("-")).isEmpty());
    }

    @Test
    void whatIsNoGraphOfACorpusIsRefused() throws IOException {
        assertRefused("<urn:a> <urn:b> <urn:c> .", "in no named graph");
        assertRefused("<urn:a> <urn:b> _:c <urn:g> .", "blank node");
        assertRefused("<urn:a> <urn:b>", "not N-Quads");
    }

    private void assertRefused(String quads, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.nq"), quads);
        QuadFiles wrong = QuadFiles.at(file).orElseThrow();
        StoreException refused =
                assertThrows(StoreException.class, () -> Demarche.inMemory().load(wrong, LoadListener.NONE));
        assertTrue(refused.getMessage().startsWith(file + ": "), refused.getMessage());
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    private static String quads() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CorpusConverter.convert(Corpus.at(EXAMPLES), out, LoadListener.NONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The derived ones among them. */
    private static List<String> statements(Demarche store) {
        var all = (QueryResult.Table) store.sparql("SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }");
        return all.rows().stream().map(Object::toString).sorted().toList();
    }
}
