package org.demarche.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.demarche.cli.CommandRun;
import org.demarche.imports.corpus.CorpusTarget;
import org.demarche.imports.source.ImportException;
import org.demarche.imports.source.ImportNotes.Kind;
import org.demarche.imports.source.ImportNotes.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Passages that were marked in other tools: annotations, projects of programs for qualitative analysis, brat. */
class MarkedImportTest {

    private static final String TEXT = "🐟 Norland said it wants the toll. Sudland said no, thanks.";

    private static final String PROJECT = """
            <?xml version="1.0" encoding="utf-8"?>
            <Project xmlns="urn:QDA-XML:project:1.0" name="Strait">
              <Users><User guid="U1" name="Anna"/></Users>
              <CodeBook><Codes>
                <Code guid="C1" name="Actors" isCodable="false">
                  <Code guid="C2" name="Norland" isCodable="true"/>
                  <Code guid="C3" name="state:Sudland" isCodable="true"/>
                </Code>
                <Code guid="C4" name="Pro toll" isCodable="true"/>
                <Code guid="C5" name="against:Toll" isCodable="true"/>
              </Codes></CodeBook>
              <Sources><TextSource guid="S1" name="Talks" plainTextPath="internal://S1.txt">
                <PlainTextSelection guid="P1" startPosition="2" endPosition="34" name="" creatingUser="U1">
                  <Coding guid="X1"><CodeRef targetGUID="C4"/></Coding>
                </PlainTextSelection>
                <PlainTextSelection guid="P2" startPosition="2" endPosition="9" name="Norland" creatingUser="U1">
                  <Coding guid="X2"><CodeRef targetGUID="C2"/></Coding>
                </PlainTextSelection>
                <PlainTextSelection guid="P3" startPosition="30" endPosition="53" name="Sudland said no, thanks." creatingUser="U1">
                  <Coding guid="X3"><CodeRef targetGUID="C3"/></Coding>
                  <Coding guid="X4"><CodeRef targetGUID="C5"/></Coding>
                </PlainTextSelection>
              </TextSource></Sources>
            </Project>
            """;

    private static final String MAPPING = """
            {"labels": {"Actors/*": "state", "Pro toll": "for:Toll", "Actors": "ignore"}}
            """;

    private static final String HYPOTHESIS = """
            {"total": 1, "rows": [{"uri": "https://example.org/talks", "user": "acct:anna@hypothes.is",
              "document": {"title": ["The talks"]}, "text": "A clear no.", "tags": ["actor:Sudland", "against:Toll"],
              "target": [{"source": "https://example.org/talks", "selector": [
                {"type": "RangeSelector", "startContainer": "/p[1]"},
                {"type": "TextPositionSelector", "start": 400, "end": 420},
                {"type": "TextQuoteSelector", "exact": "Sudland said no", "prefix": "the toll. "}]}]}]}
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path archive(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private ImportReport run(ImportFormat format, Path source, Optional<Path> mapping) throws IOException {
        return CodingImport.open(format, source, mapping)
                .run(new CorpusTarget(
                        folder.resolve("corpus"), "https://example.org/", "Test", "en", "test", false, false));
    }

    private JsonNode coding(String id) {
        return JsonMapper.shared()
                .readTree(folder.resolve("corpus/articles/" + id + ".json").toFile());
    }

    private void requireValid() {
        CommandRun run = CommandRun.of("validate", folder.resolve("corpus").toString());
        assertEquals(0, run.code(), run.out());
    }

    /** A stance finds its holder in a passage that overlaps, and words that are elsewhere are found there. */
    @Test
    void readsAProject() throws IOException {
        Path project = archive("strait.qdpx", Map.of("ATLAS-name.qde", PROJECT, "sources/S1.txt", TEXT));
        ImportReport report = run(ImportFormat.REFI, project, Optional.of(file("mapping.json", MAPPING)));
        assertEquals(2, report.positions());
        JsonNode first = coding("talks").path("positions").get(0);
        assertEquals("norland", first.path("holder").asString());
        assertEquals("support", first.path("stance").asString());
        assertEquals(2, first.at("/evidence/0/start").asInt());
        JsonNode second = coding("talks").path("positions").get(1);
        assertEquals(
                TEXT.codePointCount(0, TEXT.indexOf("Sudland")),
                second.at("/evidence/0/start").asInt());
        assertEquals("Anna", coding("talks").at("/coding/by").asString());
        assertTrue(report.notes().stream().map(Note::text).anyMatch(text -> text.contains("not at the given place")));
        requireValid();
    }

    @Test
    void guessesWhichLabelsNeedAMapping() throws IOException {
        Path project = archive("strait.qdpx", Map.of("project.qde", PROJECT, "sources/S1.txt", TEXT));
        String mapping =
                CodingImport.open(ImportFormat.REFI, project, Optional.empty()).mapping();
        assertEquals(
                JsonMapper.shared().readTree("{\"labels\": {\"Actors/*\": \"ignore\", \"Pro toll\": \"ignore\"}}"),
                JsonMapper.shared().readTree(mapping));
    }

    /** The position in the page is not that in the text; the words decide. */
    @Test
    void readsAnnotationsOfHypothesisAndFindsTheirWords() throws IOException {
        file("talks.txt", TEXT);
        Path mapping = file("mapping.json", "{\"texts\": {\"https://example.org/talks\": \"talks.txt\"}}");
        ImportReport report = run(ImportFormat.ANNOTATIONS, file("export.json", HYPOTHESIS), Optional.of(mapping));
        assertEquals(1, report.positions());
        JsonNode position = coding("the-talks").path("positions").get(0);
        assertEquals("opposition", position.path("stance").asString());
        assertEquals("A clear no.", position.path("summary").asString());
        assertEquals(
                TEXT.codePointCount(0, TEXT.indexOf("Sudland")),
                position.at("/evidence/0/start").asInt());
        requireValid();
    }

    @Test
    void readsWhatItExports() throws IOException {
        CommandRun export = CommandRun.of("export", "--data", "data/examples", "-f", "annotations");
        assertEquals(0, export.code(), export.err());
        ImportReport report = run(ImportFormat.ANNOTATIONS, file("page.json", export.out()), Optional.empty());
        assertEquals(3, report.documents());
        // All but the one on another position, which tags cannot name.
        assertEquals(28 - 1, report.positions());
        requireValid();
    }

    @Test
    void readsBrat() throws IOException {
        file("talks.txt", TEXT);
        file(
                "talks.ann",
                "T1\tSays 2 34\tNorland said it wants the toll.\nA1\tactor T1 Norland\n#1\tAnnotatorNotes T1\tfor:Toll\nE1\tSays:T1\n");
        Path mapping = file("mapping.json", "{\"labels\": {\"Says\": \"ignore\"}}");
        ImportReport report = run(ImportFormat.BRAT, folder.resolve("talks.ann"), Optional.of(mapping));
        assertEquals(1, report.positions());
        assertEquals(
                1,
                report.notes().stream()
                        .filter(note -> note.kind() == Kind.LEFT_OUT)
                        .count());
        requireValid();
    }

    @Test
    void theSecondRunChangesNothing() throws IOException {
        Path project = archive("strait.qdpx", Map.of("project.qde", PROJECT, "sources/S1.txt", TEXT));
        Optional<Path> mapping = Optional.of(file("mapping.json", MAPPING));
        run(ImportFormat.REFI, project, mapping);
        assertEquals(0, run(ImportFormat.REFI, project, mapping).written());
    }

    @Test
    void refusesWhatHarms() throws IOException {
        String external =
                PROJECT.replace("<Project", "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Project");
        refused(ImportFormat.REFI, file("external.qde", external), "document type");
        refused(ImportFormat.REFI, archive("external.qdpx", Map.of("p.qde", external)), "document type");
        refused(ImportFormat.REFI, archive("out.qdpx", Map.of("../p.qde", PROJECT)), "leads out of the archive");
        refused(
                ImportFormat.REFI,
                archive("bomb.qdpx", Map.of("p.qde", PROJECT, "sources/S1.txt", "a".repeat(40 << 20))),
                "ZIP bomb");
        Path whole = archive("whole.qdpx", Map.of("p.qde", PROJECT));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.qdpx"), Arrays.copyOf(bytes, bytes.length / 2));
        refused(ImportFormat.REFI, cut, "no complete ZIP archive");
        refused(ImportFormat.REFI, file("cut.qde", PROJECT.substring(0, 900)), "no complete XML");
        String deep = "<Code>".repeat(100_000);
        refused(ImportFormat.REFI, file("deep.qde", PROJECT.replace("<Codes>", "<Codes>" + deep)), "no complete XML");
        refused(ImportFormat.REFI, file("other.qde", "<html/>"), "no REFI-QDA project");
        refused(ImportFormat.ANNOTATIONS, file("deep.json", "[".repeat(5_000)), "no valid JSON");
        refused(ImportFormat.ANNOTATIONS, file("none.json", "{\"rows\": []}"), "no annotations");
        refused(ImportFormat.BRAT, file("bad.ann", "T1\tSays 2\twords\n"), "no type with a beginning and an end");
    }

    private void refused(ImportFormat format, Path source, String expected) {
        ImportException refused =
                assertThrows(ImportException.class, () -> CodingImport.open(format, source, Optional.empty()));
        assertTrue(String.valueOf(refused.getMessage()).contains(expected), refused.getMessage());
    }

    @Test
    void aWrongMappingIsRefusedWithItsPlace() throws IOException {
        Path source = file("export.json", HYPOTHESIS);
        Path mapping = file("mapping.json", "{\"labels\": {\"Pro\": \"supports\"}}");
        ImportException refused = assertThrows(
                ImportException.class, () -> CodingImport.open(ImportFormat.ANNOTATIONS, source, Optional.of(mapping)));
        assertTrue(String.valueOf(refused.getMessage()).contains("labels/Pro"), refused.getMessage());
    }
}
