package org.demarche.coding;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.demarche.model.IdSyntax;

/**
 * The files of a corpus: {@code corpus.json} and {@code links.json} if present, and every other JSON or JSON Lines file in
 * its folder and below ({@code .json}, {@code .jsonl}, {@code .jsonl.gz}). A folder {@code codings} beside {@code articles} has the
 * codings of single coders, each in a folder of their own, and is no part of the corpus. A subfolder with its own {@code corpus.json} is
 * another corpus and not part of this one.
 *
 * @param corpusFile the corpus file, if present
 * @param linksFile the file with the links, if present
 * @param codings the files of codings to read, ordered by path
 * @param isWhole whether these are all codings of the corpus, or a single one of them
 */
public record CorpusFolder(Optional<Path> corpusFile, Optional<Path> linksFile, List<Path> codings, boolean isWhole) {

    /** The path that means standard input, read as JSON Lines. */
    public static final Path STANDARD_INPUT = Path.of("-");

    /** The name of the file with a corpus' links, which lies beside {@code corpus.json}. */
    public static final String LINKS_FILE = "links.json";

    /** The folder of Wikidata entities inside a corpus; its files are no codings. */
    private static final String ENTITIES_FOLDER = "wikidata";

    /** Beside {@link #ARTICLES_FOLDER}, the codings that several coders made of the same articles, which are no part of the corpus. */
    private static final String SEPARATE_FOLDER = "codings";

    private static final String ARTICLES_FOLDER = "articles";
    private static final String CORPUS_FILE = "corpus.json";
    private static final List<String> ENDINGS = List.of(".json", ".jsonl", ".jsonl.gz");

    public CorpusFolder {
        codings = List.copyOf(codings);
    }

    /**
     * Finds the files of a corpus.
     *
     * @param path a corpus' folder; or a folder or a file in it, which is then all that is read; or {@link #STANDARD_INPUT}
     * @throws IOException if the path does not exist or a folder cannot be listed
     */
    public static CorpusFolder at(Path path) throws IOException {
        if (path.equals(STANDARD_INPUT)) {
            return new CorpusFolder(Optional.empty(), Optional.empty(), List.of(path), true);
        }
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (Files.isDirectory(path)) {
            List<Path> codings = new ArrayList<>();
            Files.walkFileTree(path, new Codings(path, codings));
            codings.sort(Comparator.comparing(file -> path.relativize(file).toString()));
            Optional<Path> own = Optional.of(path.resolve(CORPUS_FILE)).filter(Files::exists);
            Optional<Path> corpusFile = own.or(() -> corpusFileAbove(path.resolve(CORPUS_FILE)));
            return new CorpusFolder(
                    corpusFile,
                    linksFile(corpusFile.orElse(path.resolve(CORPUS_FILE))),
                    codings,
                    own.equals(corpusFile));
        }
        boolean isCorpusFile = path.endsWith(CORPUS_FILE);
        Optional<Path> corpusFile = isCorpusFile ? Optional.of(path) : corpusFileAbove(path);
        List<Path> codings = isCorpusFile ? List.of() : List.of(path);
        return new CorpusFolder(corpusFile, corpusFile.flatMap(CorpusFolder::linksFile), codings, false);
    }

    private static Optional<Path> linksFile(Path corpusFile) {
        return Optional.of(corpusFile.resolveSibling(LINKS_FILE)).filter(Files::exists);
    }

    /**
     * Codings as part of a corpus that is elsewhere.
     *
     * @param path a folder, a file or {@link #STANDARD_INPUT}
     * @param corpus the folder of the corpus; its corpus file takes the place of that of the codings
     * @throws IOException if the corpus has no corpus file, the path does not exist, or a folder cannot be listed
     */
    public static CorpusFolder at(Path path, Path corpus) throws IOException {
        Path corpusFile = corpus.resolve(CORPUS_FILE);
        if (!Files.exists(corpusFile)) {
            throw new NoSuchFileException(corpusFile.toString());
        }
        CorpusFolder own = at(path);
        boolean whole = own.isWhole()
                && own.corpusFile()
                        .map(file -> file.toAbsolutePath().normalize())
                        .equals(Optional.of(corpusFile.toAbsolutePath().normalize()));
        return new CorpusFolder(Optional.of(corpusFile), linksFile(corpusFile), own.codings(), whole);
    }

    /** The ids of the coders who have codings of their own in the folder of a corpus, in alphabetical order. */
    public static List<String> coders(Path folder) throws IOException {
        Path separate = folder.resolve(SEPARATE_FOLDER);
        if (!Files.isDirectory(separate) || !Files.isDirectory(folder.resolve(ARTICLES_FOLDER))) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(separate)) {
            return folders.filter(Files::isDirectory)
                    .map(coder -> coder.getFileName().toString())
                    .filter(IdSyntax::isEntityId)
                    .sorted()
                    .toList();
        }
    }

    /**
     * The same corpus with the codings of one coder in place of the agreed ones.
     *
     * @param folder the folder of the corpus
     * @param coder one of {@link #coders}
     */
    public CorpusFolder of(Path folder, String coder) throws IOException {
        Path own = folder.resolve(SEPARATE_FOLDER).resolve(coder);
        return new CorpusFolder(corpusFile, linksFile, at(own).codings, true);
    }

    /** Whether a file holds one coding per line rather than a single coding. */
    static boolean isJsonLines(String file) {
        return !file.endsWith(".json");
    }

    /** Size of all codings on disk, in bytes; empty for standard input, or if a file cannot be inspected. */
    public Optional<Long> size() {
        try {
            long size = 0;
            for (Path coding : codings) {
                size += coding.equals(STANDARD_INPUT) ? -1 : Files.size(coding);
            }
            return Optional.of(size).filter(it -> it >= 0);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Identifies the state of the files by their names, sizes and modification times. Empty for standard input, or if a file
     * cannot be inspected.
     */
    public String fingerprint() {
        StringBuilder state = new StringBuilder();
        try {
            for (Path file : Stream.of(corpusFile.stream(), linksFile.stream(), codings.stream())
                    .flatMap(files -> files)
                    .toList()) {
                if (file.equals(STANDARD_INPUT)) {
                    return "";
                }
                state.append(file.toAbsolutePath())
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file).toMillis())
                        .append('\n');
            }
        } catch (IOException e) {
            return "";
        }
        return DigestUtils.sha256Hex(state.toString());
    }

    /** The folder of the corpus, if it has a corpus file. */
    public Optional<Path> folder() {
        return corpusFile.map(file -> file.toAbsolutePath().getParent());
    }

    private static Optional<Path> corpusFileAbove(Path coding) {
        Path folder = coding.toAbsolutePath().getParent();
        while (folder != null) {
            Path corpusFile = folder.resolve(CORPUS_FILE);
            if (Files.exists(corpusFile)) {
                return Optional.of(shortest(corpusFile));
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }

    /** Relative to the working folder if the path lies below it, as a user would write it. */
    private static Path shortest(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    /** Collects JSON files except hidden ones and those of other corpora; does not follow links. */
    private static final class Codings extends SimpleFileVisitor<Path> {

        private final Path top;
        private final List<Path> found;

        Codings(Path top, List<Path> found) {
            this.top = top;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean separate =
                    folder.equals(top.resolve(SEPARATE_FOLDER)) && Files.isDirectory(top.resolve(ARTICLES_FOLDER));
            boolean other = !folder.equals(top)
                    && (separate
                            || isHidden(folder)
                            || folder.endsWith(ENTITIES_FOLDER)
                            || Files.exists(folder.resolve(CORPUS_FILE)));
            return other ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (ENDINGS.stream().anyMatch(name::endsWith)
                    && !isHidden(file)
                    && !file.equals(top.resolve(CORPUS_FILE))
                    && !file.equals(top.resolve(LINKS_FILE))) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
