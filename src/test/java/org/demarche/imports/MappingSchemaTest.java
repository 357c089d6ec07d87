package org.demarche.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.imports.source.ImportException;
import org.demarche.io.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema of mappings and the reader of mappings accept and refuse the same. */
class MappingSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Resources.open("/ontology/import-mapping.schema.json"));

    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"un-votes", "qual-o-mat", "dna-events", "inception"})
    void takesTheMappingsThatAreShipped(String name) {
        assertEquals(List.of(), SCHEMA.validate(MappingGuess.shipped(name).toString(), InputFormat.JSON));
    }

    @Test
    void takesTheMappingGuessedForADatabase() throws Exception {
        Path file = DnaFiles.small(scratch.resolve("small.dna"));
        String mapping =
                CodingImport.open(ImportFormat.DNA, file, Optional.empty()).mapping();
        assertEquals(List.of(), SCHEMA.validate(mapping, InputFormat.JSON));
    }

    @Test
    void takesTheExamplesOfTheDocumentation() throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("docs/import.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertFalse(examples.isEmpty());
        for (String example : examples) {
            ObjectNode mapping = (ObjectNode) JsonMapper.shared().readTree(example);
            for (String field :
                    Stream.of("holder", "target").filter(it -> !mapping.has(it)).toList()) {
                mapping.put(field, field);
            }
            assertEquals(List.of(), SCHEMA.validate(mapping.toString(), InputFormat.JSON));
            open(mapping.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"target\": \"proposal\", \"stance\": {\"value\": \"answer\"}}",
                "{\"holder\": \"speaker\", \"target\": \"proposal\", \"stance\": \"answer\"}",
                "{\"holder\": \"speaker\", \"target\": \"proposal\", \"stance\": {\"value\": \"answer\", \"values\": {\"yes\": \"for\"}}}",
                "{\"holder\": \"speaker\", \"target\": \"proposal\", \"stance\": {\"value\": \"answer\", \"scale\": {\"from\": 1}}}",
                "{\"holder\": {\"name\": \"speaker\", \"type\": \"Party\"}, \"target\": \"proposal\", \"stance\": {\"value\": \"answer\"}}",
                "{\"holder\": \"speaker\", \"target\": \"proposal\", \"stance\": {\"value\": \"answer\"}, \"colour\": \"red\"}",
                "{\"holder\": \"speaker\", \"target\": {\"label\": {\"text\": 1}}, \"stance\": {\"value\": \"answer\"}}",
            })
    void refusesWhatTheReaderRefuses(String mapping) {
        assertFalse(SCHEMA.validate(mapping, InputFormat.JSON).isEmpty());
        assertThrows(ImportException.class, () -> open(mapping));
    }

    private void open(String mapping) throws IOException {
        Path file = Files.writeString(
                scratch.resolve("t.csv"),
                "speaker,holder,party,proposal,target,topic,answer,quotation,coder,newspaper,date,document,document_text,annotator,"
                        + "layer,words,begin,end,value,Governor,Governor.name,Dependent.label\n");
        Path json = Files.writeString(scratch.resolve("mapping.json"), mapping);
        CodingImport.open(ImportFormat.TABLE, file, Optional.of(json));
    }
}
