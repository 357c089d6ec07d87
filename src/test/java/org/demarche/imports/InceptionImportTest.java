package org.demarche.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.demarche.imports.source.ImportException;
import org.demarche.imports.source.ImportNotes.Kind;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.demarche.model.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Annotations of INCEpTION, of several annotators, with the layer that is shipped and with layers of one's own. */
class InceptionImportTest {

    private static final String TYPE_SYSTEM = """
            <typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types><typeDescription>
              <name>webanno.custom.Position</name><supertypeName>uima.tcas.Annotation</supertypeName><features>
                <featureDescription><name>target</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>
              </features>
            </typeDescription></types></typeSystemDescription>
            """;

    private static final String RELATION = """
            #FORMAT=WebAnno TSV 3.3
            #T_SP=webanno.custom.Entity|name|label
            #T_RL=webanno.custom.Stance|value|BT_webanno.custom.Entity


            #Text=Norland wants the toll.
            1-1\t0-7\tNorland\tthe North\t_\t_\t_
            1-2\t8-13\twants\t_\t_\t_\t_
            1-3\t14-17\tthe\t_\t_\t_\t_
            1-4\t18-22\ttoll\t_\tToll bill\tagree\t1-1
            1-5\t22-23\t.\t_\t_\t_\t_
            """;

    @TempDir
    private Path folder;

    /** The layer Position on a text with a fish; {@code 3} as a target could be taken for the id of an element. */
    private static String xmi(String stance, String more) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore"
                    xmlns:type5="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore" xmi:version="2.0">
                  <cas:NULL xmi:id="0"/>
                  <type5:Token xmi:id="2" sofa="9" begin="0" end="2"/>
                  <custom:Position xmi:id="1" sofa="9" begin="3" end="26" holder="Norland" holderType="State" target="3" targetType="Claim" stance="%s"%s/>
                  <custom:Link xmi:id="3" role="none"/>
                  <cas:Sofa xmi:id="9" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="🐟 Norland wants the toll. Sudland does not."/>
                  <cas:View sofa="9" members="1 2"/>
                </xmi:XMI>
                """.formatted(stance, more);
    }

    private Path project() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        entries.put("exportedproject.json", bytes("{}"));
        entries.put("source/talks.txt", bytes("🐟"));
        entries.put("annotation_ser/talks.txt/anna.ser", bytes("x"));
        entries.put("annotation/talks.txt/INITIAL_CAS.zip", bytes("x"));
        entries.put("annotation/talks.txt/anna.zip", document("anna", xmi("support", " kind=\"demand\"")));
        entries.put(
                "annotation/talks.txt/ben.zip",
                document("ben", xmi("conditionalSupport", " condition=\"if cheap\" onBehalfOf=\"Norden Union\"")));
        entries.put("curation/talks.txt/CURATION_USER.zip", document("CURATION_USER", xmi("support", "")));
        entries.put("annotation/mail.pdf/anna.zip", document("anna", xmi("opposition", "")));
        return Files.write(folder.resolve("project.zip"), zip(entries));
    }

    private static byte[] document(String annotator, String xmi) throws IOException {
        return zip(Map.of(annotator + ".xmi", bytes(xmi), "TypeSystem.xml", bytes(TYPE_SYSTEM)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private Imported read(Path source, Optional<Path> mapping) throws IOException {
        return Imported.of(ImportFormat.INCEPTION, source, mapping, folder.resolve("corpus"));
    }

    /** Each annotator has a coding; what was curated is the agreed one; a document of one annotator needs no folder. */
    @Test
    void readsAProjectOfSeveralAnnotators() throws IOException {
        Imported imported = read(project(), Optional.empty());
        assertEquals(
                List.of(
                        "articles/mail.json",
                        "articles/talks.json",
                        "codings/anna/talks.json",
                        "codings/ben/talks.json",
                        "corpus.json",
                        "texts/mail.txt",
                        "texts/talks.txt"),
                List.copyOf(imported.files().keySet()));
        JsonNode anna = imported.json("codings/anna/talks.json").at("/positions/0");
        assertEquals("norland", anna.path("holder").asString());
        assertEquals("demand", anna.path("kind").asString());
        assertEquals(2, anna.at("/evidence/0/start").asInt());
        JsonNode ben = imported.json("codings/ben/talks.json").at("/positions/0");
        assertEquals(
                "if cheap",
                ben.at("/condition/0/proviso")
                        .asString(ben.at("/condition/proviso").asString("")));
        assertEquals(
                "norden-union",
                ben.path("onBehalfOf").path(0).asString(ben.path("onBehalfOf").asString("")));
        assertEquals("3", imported.json("corpus.json").at("/claims/0/label").asString());
        assertEquals(
                "opposition",
                imported.json("articles/mail.json").at("/positions/0/stance").asString());
        assertEquals(
                0,
                read(folder.resolve("project.zip"), Optional.empty()).report().written());
    }

    /** A relation says who stands where: the mapping names its ends, and their features. */
    @Test
    void readsLayersOfOnesOwnWithAMapping() throws IOException {
        Path file = Files.writeString(folder.resolve("talks.tsv"), RELATION);
        Path mapping = Files.writeString(folder.resolve("mapping.json"), """
                {
                  "document": {"title": "document", "text": "document_text"},
                  "holder": {"name": {"first": ["Governor.name", "Governor"]}, "type": "State"},
                  "target": "Dependent.label", "stance": {"value": "value"},
                  "words": {"text": "words", "start": "begin", "end": "end", "unit": "UTF-16"},
                  "coder": "annotator", "only": {"layer": ["Stance"]}, "ignore": ["name", "label", "Dependent"]
                }
                """);
        Imported imported = read(file, Optional.of(mapping));
        JsonNode position = imported.json("articles/talks.json").at("/positions/0");
        assertEquals("the-north", position.path("holder").asString());
        assertEquals("toll-bill", position.path("target").asString());
        assertEquals("support", position.path("stance").asString());
        assertEquals(
                List.of("the mapping wants other values in \"only\""),
                imported.notes(Kind.LEFT_OUT).stream().toList());
    }

    /** Folders stand for documents, files in them for annotators; the same name with two endings is two documents. */
    @Test
    void readsAFolder() throws IOException {
        for (String file : List.of("talks.txt/anna.xmi", "talks.txt/ben.xmi", "talks.html/anna.xmi")) {
            Path path = folder.resolve("export").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, xmi("support", ""));
            Files.writeString(path.resolveSibling("TypeSystem.xml"), TYPE_SYSTEM);
        }
        assertEquals(
                List.of("articles/talks-html.json", "codings/anna/talks-txt.json", "codings/ben/talks-txt.json"),
                read(folder.resolve("export"), Optional.empty()).files().keySet().stream()
                        .filter(name -> name.contains("/talks") && name.endsWith(".json"))
                        .toList());
    }

    @Test
    void readsSamplesOfInception() throws IOException {
        Path samples = Path.of("../shared/imports/inception");
        Path mapping = Files.writeString(folder.resolve("mapping.json"), """
                {"document": {"title": "document", "text": "document_text"}, "holder": "words", "target": "links:p1",
                 "stance": {"value": {"text": "support"}},
                 "words": {"start": "begin", "end": "end", "unit": "UTF-16"}, "only": {"layer": ["SimpleLinkHost"]}}
                """);
        for (String sample : List.of("slot-feature.tsv", "slot-feature.xmi")) {
            Imported imported = Imported.of(
                    ImportFormat.INCEPTION, samples.resolve(sample), Optional.of(mapping), folder.resolve(sample));
            assertEquals(1, imported.report().positions());
            assertEquals(
                    "he",
                    imported.json("articles/slot-feature.json")
                            .at("/positions/0/holder")
                            .asString());
            assertEquals(
                    "loves",
                    imported.json("corpus.json").at("/proposals/0/label").asString());
        }
    }

    @Test
    void refusesWhatHarmsOrCannotBeRead() throws IOException {
        refused(Files.write(folder.resolve("cut.zip"), new byte[] {'P', 'K', 3, 4}), "no complete ZIP archive");
        refused(
                Files.write(folder.resolve("out.zip"), zip(Map.of("../a.xmi", bytes("x")))),
                "leads out of the archive");
        refused(Files.write(folder.resolve("none.zip"), zip(Map.of("a.txt", bytes("x")))), "no annotated documents");
        byte[] inner = zip(Map.of("a.zip", zip(Map.of("b.zip", zip(Map.of("c.xmi", bytes("x")))))));
        refused(Files.write(folder.resolve("deep.zip"), inner), "archive in an archive in an archive");
        refused(
                Files.write(folder.resolve("bomb.zip"), zip(Map.of("a.xmi", new byte[40 << 20]))),
                "as a ZIP bomb does");
        refused(Files.writeString(folder.resolve("a.doc"), "x"), "this kind of file cannot be read");
        refused(
                Files.write(
                        folder.resolve("types.zip"),
                        zip(Map.of("a.xmi", bytes(xmi("support", "")), "TypeSystem.xml", bytes("<!DOCTYPE a><a/>")))),
                "document type");
        refused(
                Files.writeString(folder.resolve("other.tsv"), RELATION),
                "no layer has the features holder, target and stance");
    }

    private void refused(Path source, String expected) {
        ImportException refused = assertThrows(ImportException.class, () -> read(source, Optional.empty()));
        assertTrue(String.valueOf(refused.getMessage()).contains(expected), refused.getMessage());
    }

    /** The tags of the layer are the terms of the codebook, and the mapping reads every feature. */
    @Test
    void theLayerFitsTheCodebookAndTheMapping() throws IOException {
        JsonNode layer = JsonMapper.shared()
                .readTree(Files.readString(Path.of("ontology/inception-layer.json")))
                .path(0);
        String mapping = MappingGuess.shipped("inception").toString();
        for (JsonNode feature : layer.path("features")) {
            String name = feature.path("name").asString("");
            assertTrue(mapping.contains("\"" + name + "\""), name);
            List<String> tags = feature.at("/tag_set/tags")
                    .valueStream()
                    .map(tag -> tag.path("tag_name").asString(""))
                    .toList();
            switch (name) {
                case "stance" -> assertEquals(new TreeSet<>(Term.words(Stance.class)), new TreeSet<>(tags));
                case "kind" -> assertEquals(new TreeSet<>(Term.words(PositionKind.class)), new TreeSet<>(tags));
                default -> {}
            }
        }
    }
}
