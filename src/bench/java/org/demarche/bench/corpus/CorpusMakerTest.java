package org.demarche.bench.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.demarche.Demarche;
import org.demarche.coding.CodingReader;
import org.demarche.coding.ReadResult;
import org.demarche.coding.Registry;
import org.demarche.load.Corpus;
import org.demarche.load.LoadListener;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.model.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Run by {@code mvn -Pbench test -Dtest=CorpusMakerTest}. */
class CorpusMakerTest {

    private static final int ARTICLES = 300;

    private final CorpusMaker maker = new CorpusMaker(7, new CorpusSize(ARTICLES));

    @TempDir
    private Path folder;

    @Test
    void theReaderMakesTheSameRecordsOfWhatIsWritten() {
        CorpusDescription shared = (CorpusDescription) read(maker.description(), Registry.EMPTY);
        assertEquals(maker.description(), shared);
        for (int i = 0; i < ARTICLES; i++) {
            assertEquals(maker.article(i), read(maker.article(i), Registry.of(shared)));
        }
    }

    @Test
    void noCheckFindsAnythingInACorpus() throws IOException {
        maker.write(folder, CorpusMaker.Form.FILES);
        var validation = Demarche.validate(Corpus.at(folder), LoadListener.NONE);
        assertEquals(ARTICLES + 1, validation.files());
        assertEquals(List.of(), validation.problems().first());
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        maker.write(folder.resolve("once"), CorpusMaker.Form.LINES);
        new CorpusMaker(7, new CorpusSize(ARTICLES)).write(folder.resolve("again"), CorpusMaker.Form.GZIP);
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("once/corpus.json")),
                Files.readAllBytes(folder.resolve("again/corpus.json")));
        try (var gzip = new GZIPInputStream(Files.newInputStream(folder.resolve("again/articles.jsonl.gz")))) {
            assertArrayEquals(Files.readAllBytes(folder.resolve("once/articles.jsonl")), gzip.readAllBytes());
        }
    }

    @Test
    void anotherSeedGivesAnotherCorpus() {
        assertNotEquals(new CorpusMaker(8, new CorpusSize(ARTICLES)).article(0), maker.article(0));
    }

    @Test
    void severalArticlesTellTheSamePosition() {
        Map<List<Object>, Set<String>> tellers = new HashMap<>();
        articles()
                .forEach(coding -> coding.positions()
                        .forEach(said -> tellers.computeIfAbsent(what(said), key -> new HashSet<>())
                                .add(coding.id())));
        long told = tellers.values().stream()
                .filter(articles -> articles.size() > 1)
                .count();
        assertTrue(told > tellers.size() / 5, told + " of " + tellers.size());
    }

    @Test
    void fewActorsSpeakOftenAndMostSeldom() {
        Map<String, Integer> numbers = new HashMap<>();
        articles().forEach(coding -> coding.positions().forEach(said -> numbers.merge(said.holder(), 1, Integer::sum)));
        List<Integer> sorted = numbers.values().stream().sorted().toList();
        assertTrue(sorted.get(sorted.size() / 2) <= 5, () -> "the median is " + sorted.get(sorted.size() / 2));
        assertTrue(sorted.getLast() > 20, () -> "the most is " + sorted.getLast());
    }

    @Test
    void someActorsAreDefinedInCodingsAlone() {
        Set<String> shared = new HashSet<>();
        maker.description().entities().actors().forEach(actor -> shared.add(actor.id()));
        List<String> own = articles()
                .flatMap(coding -> coding.entities().actors().stream())
                .map(actor -> actor.id())
                .toList();
        assertFalse(own.isEmpty());
        assertTrue(own.stream().noneMatch(shared::contains));
    }

    private Stream<Coding> articles() {
        return IntStream.range(0, ARTICLES).mapToObj(maker::article);
    }

    private static List<Object> what(Position said) {
        return List.of(
                said.holder(),
                said.target(),
                said.stance(),
                String.valueOf(said.statedOn()),
                String.valueOf(said.statedIn()));
    }

    private static CorpusFile read(CorpusFile file, Registry shared) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CorpusJson.write(file, bytes);
        ReadResult read = new CodingReader(shared).read(file.id(), bytes.toByteArray());
        assertEquals(List.of(), read.problems());
        return read.file().orElseThrow();
    }
}
