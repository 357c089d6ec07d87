package org.demarche.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param coders whose codings to read: ids of coders, or {@link #AGREED}; if empty, the agreed codings
 */
public record Corpus(
        Path data, Optional<Path> texts, Optional<Path> within, Optional<InputStream> input, List<String> coders) {

    /** Stands for the agreed codings, beside those of the coders. */
    public static final String AGREED = "agreed";

    /** The path that means standard input. */
    public static final Path STANDARD_INPUT = CorpusFolder.STANDARD_INPUT;

    /** Codings whose corpus is found by where they are. */
    public Corpus(Path data, Optional<Path> texts, Optional<InputStream> input) {
        this(data, texts, Optional.empty(), input);
    }

    /** Agreed codings. */
    public Corpus(Path data, Optional<Path> texts, Optional<Path> within, Optional<InputStream> input) {
        this(data, texts, within, input, List.of());
    }

    public Corpus {
        coders = List.copyOf(coders);
    }

    /**
     * The same corpus with the codings of some coders, each a graph of its own.
     *
     * @param others ids of coders whom it {@linkplain #allCoders() has}, or {@link #AGREED}
     */
    public Corpus by(List<String> others) {
        return new Corpus(data, texts, within, input, others);
    }

    /**
     * The ids of the coders who have codings of their own, beside the agreed ones.
     *
     * @throws IOException if the folder cannot be listed
     */
    public List<String> allCoders() throws IOException {
        return CorpusFolder.coders(data);
    }

    /** The same with all that it has: the agreed codings and those of all coders, unless it names coders. */
    Corpus complete() throws IOException {
        List<String> all = allCoders();
        return all.isEmpty() || !coders.isEmpty()
                ? this
                : by(Stream.concat(Stream.of(AGREED), all.stream()).toList());
    }

    /** The files to read: one folder of codings for each coder. */
    Map<String, CorpusFolder> folders() throws IOException {
        CorpusFolder agreed = folder();
        Map<String, CorpusFolder> folders = new LinkedHashMap<>();
        for (String coder : coders.isEmpty() ? List.of(AGREED) : coders) {
            folders.put(coder, coder.equals(AGREED) ? agreed : agreed.of(data, coder));
        }
        return folders;
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
