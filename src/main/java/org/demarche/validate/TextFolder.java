package org.demarche.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.model.IdSyntax;

/** A folder with the texts of articles: {@code <article id>.txt}, in UTF-8. */
public record TextFolder(Path folder) {

    /**
     * The bytes of an article's text.
     *
     * @param article short id; anything else has no text, so that no path leads out of the folder
     * @return empty if the folder does not have it
     */
    public Optional<byte[]> bytes(String article) throws IOException {
        if (!IdSyntax.isEntityId(article)) {
            return Optional.empty();
        }
        Path file = folder.resolve(article + ".txt");
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }
}
