package org.demarche.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.model.Article;

/** A folder with the texts of articles: {@code <article id>.txt}, in UTF-8. */
public record TextFolder(Path folder) {

    /**
     * The bytes of an article's text.
     *
     * @return empty if the folder does not have it
     */
    public Optional<byte[]> bytes(Article article) throws IOException {
        Path file = folder.resolve(article.id() + ".txt");
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }
}
