package org.demarche.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.io.AtomicFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What coders have not saved yet, kept beside the corpus: it survives a closed browser and a stopped server. */
public final class UnsavedWork {

    private final CodingFiles files;

    UnsavedWork(CodingFiles files) {
        this.files = files;
    }

    /** What a coder has not saved of an article. */
    public Optional<JsonNode> of(String coder, String article) throws IOException {
        Path file = file(coder, article);
        try {
            return Files.exists(file)
                    ? Optional.of(JsonMapper.shared().readTree(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps what is not saved yet.
     *
     * @param article an article of the corpus
     * @param work the coding, and the digest of the file that it was made from
     */
    public void keep(String coder, String article, JsonNode work) throws IOException {
        Path file = file(coder, article);
        Files.createDirectories(file.getParent());
        Path ignore = files.own().resolve(".gitignore");
        if (!Files.exists(ignore)) {
            AtomicFile.replace(ignore, "unsaved/\n");
        }
        AtomicFile.replace(file, work + "\n");
    }

    /** Forgets it, once it is saved or undone. */
    public void drop(String coder, String article) throws IOException {
        Files.deleteIfExists(file(coder, article));
    }

    private Path file(String coder, String article) {
        return files.own().resolve("unsaved").resolve(CodingFiles.slug(coder)).resolve(article + ".json");
    }
}
