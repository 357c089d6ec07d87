package org.demarche.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.imports.corpus.CorpusTarget;
import org.demarche.imports.corpus.CorpusWriter;
import org.demarche.imports.dna.DnaRows;
import org.demarche.imports.inception.AnnotationRows;
import org.demarche.imports.mapping.MappedReader;
import org.demarche.imports.mapping.RowSource;
import org.demarche.imports.mapping.StatementMapping;
import org.demarche.imports.marked.AnnotationFile;
import org.demarche.imports.marked.BratFolder;
import org.demarche.imports.marked.LabelMapping;
import org.demarche.imports.marked.MarkedDocument;
import org.demarche.imports.marked.MarkedReader;
import org.demarche.imports.marked.MarkedSource;
import org.demarche.imports.marked.RefiProject;
import org.demarche.imports.source.ImportException;
import org.demarche.imports.source.ImportNotes;
import org.demarche.imports.source.SourceReader;
import org.demarche.imports.table.TableSource;
import org.demarche.model.IdSyntax;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Imports one file or folder of codings that were made elsewhere, with a mapping that is given or guessed. */
public final class CodingImport {

    private static final String DEFAULT_LANGUAGE = "en";

    private final SourceReader reader;
    private final ObjectNode mapping;
    private final boolean guessed;

    private CodingImport(SourceReader reader, ObjectNode mapping, boolean guessed) {
        this.reader = reader;
        this.mapping = mapping;
        this.guessed = guessed;
    }

    /**
     * Opens a source.
     *
     * @param path a file, or a folder of tables
     * @param mappingFile the mapping; if empty, one is guessed from the names in the source
     * @throws ImportException if the source or the mapping cannot be read, if they do not fit, or if no mapping can be guessed
     */
    public static CodingImport open(ImportFormat format, Path path, Optional<Path> mappingFile) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        String name = mappingFile.map(Path::toString).orElse("guessed mapping");
        ObjectNode mapping;
        if (format.isMarked()) {
            MarkedSource marked = switch (format) {
                case REFI -> RefiProject.read(path);
                case BRAT -> new MarkedSource(BratFolder.read(path));
                default -> new MarkedSource(AnnotationFile.read(path));
            };
            mapping = mappingFile.isPresent() ? read(mappingFile.get()) : LabelMapping.guess(marked);
            language(name, mapping);
            LabelMapping labels = new LabelMapping(name, mapping);
            return new CodingImport(
                    new MarkedReader(withTexts(marked, labels, path), labels), mapping, mappingFile.isEmpty());
        }
        RowSource rows;
        if (format == ImportFormat.DNA) {
            DnaRows database = new DnaRows(path);
            rows = database;
            mapping = mappingFile.isPresent() ? read(mappingFile.get()) : MappingGuess.of(database);
        } else if (format == ImportFormat.INCEPTION) {
            AnnotationRows annotations = new AnnotationRows(path);
            rows = annotations;
            mapping = mappingFile.isPresent() ? read(mappingFile.get()) : MappingGuess.of(annotations);
        } else {
            mapping = mappingFile.isPresent() ? read(mappingFile.get()) : MappingGuess.ofTable(path);
            rows = TableSource.open(path, mapping);
        }
        SourceReader reader = new MappedReader(rows, new StatementMapping(name, mapping, rows));
        language(name, mapping);
        return new CodingImport(reader, mapping, mappingFile.isEmpty());
    }

    private static MarkedSource withTexts(MarkedSource marked, LabelMapping labels, Path path) throws IOException {
        List<MarkedDocument> all = new ArrayList<>();
        for (MarkedDocument document : marked.documents()) {
            String text = labels.texts().get(document.document().place());
            all.add(text == null ? document : document.withText(Files.readString(path.resolveSibling(text))));
        }
        return new MarkedSource(all, marked.codebook(), marked.leftOut());
    }

    private static ObjectNode read(Path file) throws IOException {
        try {
            if (JsonMapper.shared().readTree(file.toFile()) instanceof ObjectNode mapping) {
                return mapping;
            }
        } catch (JacksonException e) {
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(file.toString());
            }
            throw new ImportException(
                    file.toString(),
                    "the mapping is not valid JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse("") + " (line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")",
                    "Fix the JSON.");
        }
        throw new ImportException(
                file.toString(), "the mapping is no object", "Write {\"holder\": …, \"target\": …, \"stance\": …}.");
    }

    private static String language(String name, JsonNode mapping) {
        JsonNode language = mapping.path("language");
        if (!language.isMissingNode() && !(language.isString() && IdSyntax.isLanguage(language.asString()))) {
            throw new ImportException(
                    name + "/language", "this is no language tag", "Write a tag such as \"en\" or \"pt-BR\".");
        }
        return language.asString(DEFAULT_LANGUAGE);
    }

    /** The mapping as a JSON file. */
    public String mapping() {
        return JsonMapper.shared()
                .writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(mapping);
    }

    /** Whether the mapping was guessed. */
    public boolean isGuessed() {
        return guessed;
    }

    /** The language of the texts and names of the source, as the mapping says; English if it does not. */
    public String language() {
        return language("", mapping);
    }

    /**
     * Writes the codings and texts.
     *
     * @param target where to
     * @throws ImportException if the source breaks off, or the folder has a corpus file that cannot be read
     */
    public ImportReport run(CorpusTarget target) throws IOException {
        return run(reader, target);
    }

    /** Writes what any reader gives. */
    public static ImportReport run(SourceReader reader, CorpusTarget target) throws IOException {
        ImportNotes notes = new ImportNotes();
        CorpusWriter writer = new CorpusWriter(target, notes);
        reader.read(writer, notes);
        writer.close();
        return new ImportReport(
                writer.documents(),
                writer.positions(),
                writer.written(),
                writer.unchanged(),
                writer.kept(),
                notes.all());
    }
}
