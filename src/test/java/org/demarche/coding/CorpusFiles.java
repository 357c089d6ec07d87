package org.demarche.coding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;

/** The sound files of corpora, for tests that go on from there. */
public final class CorpusFiles {

    /** A file, its records, and where in it things stand. */
    public record Sound(Path path, CorpusFile file, SourceMap places) {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    private CorpusFiles() {}

    /** All files of the corpora that the project ships. */
    public static List<Sound> shipped() {
        return below(Path.of("data"));
    }

    /** All sound files of all corpora below a folder. */
    public static List<Sound> below(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> corpora =
                    paths.filter(path -> path.endsWith("corpus.json")).sorted().toList();
            return corpora.stream()
                    .flatMap(corpus -> in(corpus.getParent()).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders of {@code src/test/resources/cases}, each a corpus. */
    public static List<Path> cases() {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/cases"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sound files of one corpus, the corpus file first. */
    public static List<Sound> in(Path folder) {
        try {
            CorpusFolder corpus = CorpusFolder.at(folder);
            List<Sound> sound = new ArrayList<>();
            Registry shared = Registry.EMPTY;
            if (corpus.corpusFile().isPresent()) {
                read(corpus.corpusFile().get(), shared, sound);
                shared = sound.stream()
                        .map(Sound::file)
                        .filter(CorpusDescription.class::isInstance)
                        .map(file -> Registry.of((CorpusDescription) file))
                        .findFirst()
                        .orElse(shared);
            }
            for (Path coding : corpus.codings()) {
                read(coding, shared, sound);
            }
            if (corpus.linksFile().isPresent()) {
                read(corpus.linksFile().get(), shared, sound);
            }
            return sound;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path path, Registry shared, List<Sound> sound) throws IOException {
        ReadResult read = new CodingReader(shared).read(path.toString(), Files.readAllBytes(path));
        read.file().ifPresent(file -> sound.add(new Sound(path, file, read.places())));
    }
}
