package org.demarche;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.coding.CorpusFolder;
import org.demarche.validate.TextFolder;

/**
 * Codings to load or check, and the texts to hold them against.
 *
 * @param data a corpus' folder, or a single coding
 * @param texts the folder of the articles' texts; if empty, the folder {@code texts} in the corpus' folder, where there is one
 */
public record Corpus(Path data, Optional<Path> texts) {

    /** A corpus with the texts that stand beside it, if any. */
    public static Corpus at(Path data) {
        return new Corpus(data, Optional.empty());
    }

    Optional<TextFolder> textFolder(CorpusFolder folder) {
        Optional<Path> beside = Files.isDirectory(data) ? Optional.of(data) : folder.folder();
        return texts.or(() -> beside.map(corpus -> corpus.resolve("texts")).filter(Files::isDirectory))
                .map(TextFolder::new);
    }
}
