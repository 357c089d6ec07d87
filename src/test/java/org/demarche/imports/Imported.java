package org.demarche.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.imports.corpus.CorpusTarget;
import org.demarche.imports.source.ImportNotes.Kind;
import org.demarche.imports.source.ImportNotes.Note;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusValidator;
import org.demarche.load.LoadListener;
import org.demarche.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A corpus that was imported for a test, and what was reported. */
record Imported(Path folder, ImportReport report) {

    /** Imports a file, and checks that the corpus is valid. */
    static Imported of(ImportFormat format, Path source, Optional<Path> mapping, Path folder) throws IOException {
        CodingImport opened = CodingImport.open(format, source, mapping);
        Imported imported = new Imported(folder, opened.run(target(folder, opened.language())));
        imported.requireValid();
        return imported;
    }

    static CorpusTarget target(Path folder, String language) {
        return new CorpusTarget(folder, "https://w3id.org/demarche/id/", "Test", language, "test", false, false);
    }

    /** The corpus has no problem. */
    void requireValid() throws IOException {
        List<Problem> problems = CorpusValidator.validate(Corpus.at(folder), LoadListener.NONE)
                .problems()
                .first();
        assertEquals(List.of(), problems);
    }

    /** All files with their content. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(file -> {
                try {
                    files.put(folder.relativize(file).toString(), Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return files;
    }

    JsonNode json(String file) {
        return JsonMapper.shared().readTree(folder.resolve(file).toFile());
    }

    /** The notes of a kind. */
    List<String> notes(Kind kind) {
        return report.notes().stream()
                .filter(note -> note.kind() == kind)
                .map(Note::text)
                .toList();
    }
}
