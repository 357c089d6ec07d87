package org.demarche.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.coding.CorpusFolder;
import org.demarche.validate.TextFolder;

/**
 * Codings to load or check, and the texts to check them against.
 *
 * @param data a corpus folder, a single coding ({@code .json}), or a JSON Lines file ({@code .jsonl}, {@code .jsonl.gz}) with
 *     one coding per line
 * @param texts the folder of the articles' texts; if empty, the subfolder {@code texts} of the corpus folder, if present
 * @param within the folder of the corpus that {@code data} belongs to; if empty, the closest one above {@code data} with a {@code
 *     corpus.json}
 * @param input JSON Lines, plain or gzipped, read instead if {@code data} is {@code -}; without a corpus file, the
 *     first line may describe the corpus
 */
public record Corpus(Path data, Optional<Path> texts, Optional<Path> within, Optional<InputStream> input) {

    /** The path that means standard input. */
    public static final Path STANDARD_INPUT = CorpusFolder.STANDARD_INPUT;

    /** Codings whose corpus is found by where they are. */
    public Corpus(Path data, Optional<Path> texts, Optional<InputStream> input) {
        this(data, texts, Optional.empty(), input);
    }

    /** A corpus with the texts in its own folder, if any. */
    public static Corpus at(Path data) {
        return new Corpus(data, Optional.empty(), Optional.empty());
    }

    /** A corpus from a stream of JSON Lines, which is left open. */
    public static Corpus of(InputStream input) {
        return new Corpus(CorpusFolder.STANDARD_INPUT, Optional.empty(), Optional.of(input));
    }

    /**
     * The files of the codings, in the order in which they are read.
     *
     * @throws IOException if {@code data} does not exist or cannot be listed
     */
    public List<Path> codings() throws IOException {
        return folder().codings();
    }

    /**
     * The folder of the articles' texts, if there is one.
     *
     * @throws IOException if {@code data} does not exist or cannot be listed
     */
    public Optional<TextFolder> textFolder() throws IOException {
        return textFolder(folder());
    }

    CorpusFolder folder() throws IOException {
        return within.isPresent() ? CorpusFolder.at(data, within.get()) : CorpusFolder.at(data);
    }

    Optional<TextFolder> textFolder(CorpusFolder folder) {
        Optional<Path> beside = folder.folder().or(() -> Optional.of(data).filter(Files::isDirectory));
        return texts.or(() -> beside.map(corpus -> corpus.resolve("texts")).filter(Files::isDirectory))
                .map(TextFolder::new);
    }
}
