package org.demarche.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.imports.source.ImportNotes.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Databases of Discourse Network Analyzer become codings. */
class DnaImportTest {

    @TempDir
    Path scratch;

    @Test
    void statementsBecomePositionsWithTheirWords() throws Exception {
        Imported imported = imported(Optional.empty());
        JsonNode hearing = imported.json("articles/hearing-2024-05-02.json");
        JsonNode position = hearing.at("/positions/0");
        assertEquals("ida-holm", position.get("holder").asString());
        assertEquals("the-ferry-is-late", position.get("target").asString());
        assertEquals("support", position.get("stance").asString());
        assertEquals("It is late.", position.get("summary").asString());
        assertEquals("Anna", hearing.at("/coding/by").asString());
        assertEquals("Author: Courier", hearing.get("description").asString());
        assertEquals("Claim", imported.json("corpus.json").at("/claims/0/type").asString());
    }

    /** A concept that is a part of another one is about an issue of that name. */
    @Test
    void whatAConceptIsAPartOfIsAnIssue() throws Exception {
        JsonNode corpus = imported(Optional.empty()).json("corpus.json");
        assertEquals("[\"punctuality\"]", corpus.at("/claims/0/about").toString());
        assertEquals("Punctuality", corpus.at("/issues/0/label").asString());
    }

    @Test
    void offsetsAreCodePoints() throws Exception {
        Imported imported = imported(Optional.empty());
        String text = Files.readString(imported.folder().resolve("texts/hearing-2024-05-02.txt"));
        JsonNode quotation = imported.json("articles/hearing-2024-05-02.json").at("/positions/0/evidence/0");
        int start = text.offsetByCodePoints(0, quotation.get("start").asInt());
        int end = text.offsetByCodePoints(0, quotation.get("end").asInt());
        assertEquals("It is late.", text.substring(start, end));
        assertEquals(13, quotation.get("start").asInt());
    }

    @Test
    void withoutAPersonTheOrganizationIsTheHolder() throws Exception {
        Imported imported = imported(Optional.empty());
        assertEquals(
                "ferry-union",
                imported.json("articles/hearing-2024-05-02.json")
                        .at("/positions/1/holder")
                        .asString());
        JsonNode actors = imported.json("corpus.json").get("actors");
        assertEquals("Ferry Union", actors.at("/1/name").asString());
        assertEquals("ferry-union", actors.at("/0/affiliations/0/institution").asString());
        assertEquals("Type: Captain", actors.at("/0/description").asString());
        assertEquals("I. Holm", actors.at("/0/otherNames/0").asString());
    }

    @Test
    void whatIsLeftOutIsReported() throws Exception {
        List<String> notes = imported(Optional.empty()).notes(Kind.LEFT_OUT);
        assertTrue(notes.contains("the mapping wants other values in \"only\""), notes.toString());
        assertTrue(
                notes.contains("the mapping does not name the column \"intensity\", which has 2 values"),
                notes.toString());
        assertTrue(
                notes.contains("the mapping does not name the column \"note\", which has 1 value"), notes.toString());
    }

    @Test
    void aMappingMayChooseWhoHoldsAndGrade() throws Exception {
        Path mapping = Files.writeString(scratch.resolve("mapping.json"), """
                {
                  "document": {"key": "document_id", "title": "document_title", "text": "document_text", "day": "time"},
                  "holder": "person",
                  "organization": {"name": "organization", "as": "onBehalfOf"},
                  "target": {"label": "concept", "type": "Proposal"},
                  "stance": {"value": "intensity", "scale": {"from": -2, "to": 2}},
                  "words": {"start": "start_position", "end": "stop_position", "unit": "UTF-16"},
                  "only": {"statement_type": ["DNA Statement"]}
                }
                """);
        JsonNode positions = imported(Optional.of(mapping))
                .json("articles/hearing-2024-05-02.json")
                .get("positions");
        assertEquals("[\"ferry-union\"]", positions.at("/0/onBehalfOf").toString());
        assertEquals(100, positions.at("/0/strength").asInt());
        assertEquals("opposition", positions.at("/1/stance").asString());
        assertEquals(50, positions.at("/1/strength").asInt());
        assertEquals("-1", positions.at("/1/answer").asString());
    }

    private Imported imported(Optional<Path> mapping) throws Exception {
        Path file = DnaFiles.small(scratch.resolve("small.dna"));
        return Imported.of(ImportFormat.DNA, file, mapping, scratch.resolve("corpus"));
    }
}
