package org.demarche.imports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.demarche.Demarche;
import org.demarche.cli.CommandRun;
import org.demarche.export.ExportFormat;
import org.demarche.export.ExportSettings;
import org.demarche.export.NotExpressibleException;
import org.demarche.export.marked.ArticleTexts;
import org.demarche.imports.source.ImportNotes.Kind;
import org.demarche.load.Corpus;
import org.demarche.read.ExportSelection;
import org.demarche.validate.TextFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Projects for qualitative analysis are written so that the same positions come back. */
class QdaRoundTripTest {

    private static final Path SCHEMA = Path.of("../shared/imports/refi-qda/Project.xsd");
    private static final Path EXAMPLES = Path.of("data/examples");

    @TempDir
    Path scratch;

    private static byte[] project(Path corpus) throws IOException {
        TextFolder texts = new TextFolder(corpus.resolve("texts"));
        return export(
                corpus,
                ExportFormat.QDPX,
                article -> texts.bytes(article).map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
    }

    private static byte[] export(Path corpus, ExportFormat format, ArticleTexts texts) throws IOException {
        try (Demarche demarche = Demarche.inMemory()) {
            demarche.load(Corpus.at(corpus));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            demarche.export(ExportSelection.ALL, format, new ExportSettings(Optional.empty(), texts), out);
            return out.toByteArray();
        }
    }

    private Imported imported(byte[] project, String name) throws IOException {
        Path file = Files.write(scratch.resolve(name + ".qdpx"), project);
        return Imported.of(ImportFormat.REFI, file, Optional.empty(), scratch.resolve(name));
    }

    /** What a corpus says, without the ids of positions, for which an import makes new ones. */
    private static List<String> positions(Path corpus) throws IOException {
        List<String> positions = new ArrayList<>();
        try (var articles = Files.list(corpus.resolve("articles"))) {
            for (Path article : articles.sorted().toList()) {
                JsonNode coding = JsonMapper.shared().readTree(article.toFile());
                coding.path("positions").forEach(position -> positions.add(said(position)));
            }
        }
        return positions.stream().sorted().toList();
    }

    private static String said(JsonNode position) {
        StringBuilder said = new StringBuilder();
        for (String field : List.of(
                "holder",
                "statedBy",
                "onBehalfOf",
                "target",
                "stance",
                "strength",
                "answer",
                "kind",
                "certainty",
                "statedOn")) {
            if (position.has(field)) {
                said.append(field).append('=').append(position.path(field)).append(' ');
            }
        }
        position.path("condition").forEach(condition -> said.append(value(condition.path("proviso"))));
        said.append(value(position.path("summary")));
        position.path("evidence")
                .forEach(quotation -> said.append(' ')
                        .append(quotation.path("speech").asString(""))
                        .append(quotation.path("start"))
                        .append('-')
                        .append(quotation.path("end")));
        return said.toString();
    }

    private static String value(JsonNode text) {
        return text.isObject() ? text.path("value").asString("") : text.asString("");
    }

    @Test
    void whatIsExportedAndImportedIsTheSame() throws IOException {
        Files.createDirectories(scratch.resolve("again"));
        Files.copy(EXAMPLES.resolve("corpus.json"), scratch.resolve("again/corpus.json"));
        Imported again = imported(project(EXAMPLES), "again");
        // Nothing in a project can say that a position is on another one; the report says that it was left out.
        List<String> expected = positions(EXAMPLES).stream()
                .filter(said -> !said.contains("target=\"toll-talks-2024-04-18/"))
                .toList();
        assertEquals(expected, positions(again.folder()));
        assertTrue(Files.isRegularFile(again.folder().resolve("articles/toll-talks-2024-04-18.json")));
        assertEquals(List.of(), again.notes(Kind.UNUSABLE));
        assertEquals(List.of("the passage has no stance on a target"), again.notes(Kind.LEFT_OUT));
    }

    /** All labels say what they are, but for the position that one is on. */
    @Test
    void anExportNeedsNoMapping() throws IOException {
        Path file = Files.write(scratch.resolve("own.qdpx"), project(EXAMPLES));
        String mapping =
                CodingImport.open(ImportFormat.REFI, file, Optional.empty()).mapping();
        assertEquals(
                JsonMapper.shared().readTree("{\"labels\": {\"Targets/*\": \"ignore\"}}"),
                JsonMapper.shared().readTree(mapping));
    }

    @Test
    void theSameCorpusGivesTheSameBytes() throws IOException {
        assertArrayEquals(project(EXAMPLES), project(EXAMPLES));
    }

    @Test
    void theProjectIsValidByTheSchemaOfTheStandard() throws Exception {
        assumeTrue(Files.isRegularFile(SCHEMA), "the schema of the standard is not here");
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.newSchema(SCHEMA.toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(
                        entry(project(EXAMPLES), "project.qde").orElseThrow())));
    }

    private static Optional<byte[]> entry(byte[] archive, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return Optional.of(zip.readAllBytes());
                }
            }
        }
        return Optional.empty();
    }

    /** Programs count a carriage return and a line feed as one character or as two; a text without returns is the same for all. */
    @Test
    void theTextHasLineFeedsOnlyAndItsPassagesMoveWithThem() throws IOException {
        Path table = Files.writeString(
                scratch.resolve("rows.csv"),
                "document,document text,actor,type,proposal,stance,quote\nTalks,\"\uD83D\uDC1F One\r\ntwo\r\nWe want it.\",Norland,State,Toll,yes,We want it.\n");
        Path mapping = Files.writeString(scratch.resolve("mapping.json"), """
                {"document": {"title": "document", "text": "document text"}, "holder": {"name": "actor", "type": "State"}, "ignore": ["type"],
                 "target": "proposal", "stance": {"value": "stance"}, "words": "quote"}
                """);
        Path corpus = scratch.resolve("corpus");
        Imported.of(ImportFormat.TABLE, table, Optional.of(mapping), corpus);
        Imported again = imported(project(corpus), "again");
        assertEquals(
                "\uD83D\uDC1F One\ntwo\nWe want it.",
                Files.readString(again.folder().resolve("texts/talks.txt")));
        JsonNode quotation = again.json("articles/talks.json").at("/positions/0/evidence/0");
        assertEquals(10, quotation.path("start").asInt());
        assertEquals(21, quotation.path("end").asInt());
    }

    @Test
    void withoutTextsTheQuotedWordsAreTheText() throws IOException {
        Imported again = imported(export(EXAMPLES, ExportFormat.QDPX, ArticleTexts.NONE), "again");
        assertEquals(positions(EXAMPLES).size() - 1, positions(again.folder()).size());
    }

    @Test
    void aTextThatHasChangedIsRefused() throws IOException {
        NotExpressibleException refused = assertThrows(
                NotExpressibleException.class,
                () -> export(EXAMPLES, ExportFormat.QDPX, article -> Optional.of("Another text.")));
        assertTrue(String.valueOf(refused.getMessage()).contains("is not the one that was coded"));
    }

    /** A codebook brings actors and targets, so that all coders begin with the same. */
    @Test
    void aCodebookIsWrittenAndRead() throws IOException {
        Path file = scratch.resolve("book.qdc");
        CommandRun export = CommandRun.of("export", "--data", EXAMPLES.toString(), "-f", "qdc", "-o", file.toString());
        assertEquals(0, export.code(), export.err());
        Imported again = Imported.of(ImportFormat.REFI, file, Optional.empty(), scratch.resolve("corpus"));
        assertTrue(Files.readString(again.folder().resolve("corpus.json"))
                .contains("An invented state on the southern shore of the Halmere Strait."));
        assertEquals(0, again.report().documents());
    }
}
