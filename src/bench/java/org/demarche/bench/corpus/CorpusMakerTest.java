package org.demarche.bench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.demarche.coding.CodingReader;
import org.demarche.coding.ReadResult;
import org.demarche.coding.Registry;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusValidator;
import org.demarche.load.LoadListener;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.model.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Run it with {@code mvn -Pbench test -Dtest=CorpusMakerTest}. */
class CorpusMakerTest {

    private static final int ARTICLES = 300;

    private final CorpusMaker maker = new CorpusMaker(ARTICLES, 7);

    @TempDir
    private Path folder;

    @Test
    void theReaderReturnsTheRecordsThatWereWritten() {
        CorpusDescription shared = (CorpusDescription) read(maker.description(), Registry.EMPTY);
        assertEquals(maker.description(), shared);
        for (int i = 0; i < ARTICLES; i++) {
            assertEquals(maker.article(i), read(maker.article(i), Registry.of(shared)));
        }
    }

    @Test
    void aCorpusIsValid() throws IOException {
        maker.write(folder);
        var validation = CorpusValidator.validate(Corpus.at(folder), LoadListener.NONE);
        assertEquals(ARTICLES + 1, validation.files());
        assertEquals(List.of(), validation.problems().first());
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        maker.write(folder.resolve("once"));
        new CorpusMaker(ARTICLES, 7).write(folder.resolve("again"));
        for (String file : List.of("corpus.json", "articles.jsonl")) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            folder.resolve("once").resolve(file),
                            folder.resolve("again").resolve(file)));
        }
    }

    @Test
    void anotherSeedGivesAnotherCorpus() {
        assertNotEquals(new CorpusMaker(ARTICLES, 8).article(0), maker.article(0));
    }

    @Test
    void severalArticlesReportTheSamePosition() {
        Map<List<Object>, Set<String>> reporters = new HashMap<>();
        articles()
                .forEach(coding -> coding.positions()
                        .forEach(position -> reporters
                                .computeIfAbsent(what(position), key -> new HashSet<>())
                                .add(coding.id())));
        long reported = reporters.values().stream()
                .filter(articles -> articles.size() > 1)
                .count();
        assertTrue(reported > reporters.size() / 5, reported + " of " + reporters.size());
    }

    @Test
    void aFewActorsSpeakOftenAndMostRarely() {
        Map<String, Integer> numbers = new HashMap<>();
        articles()
                .forEach(coding ->
                        coding.positions().forEach(position -> numbers.merge(position.holder(), 1, Integer::sum)));
        List<Integer> sorted = numbers.values().stream().sorted().toList();
        assertTrue(sorted.get(sorted.size() / 2) <= 5, () -> "the median is " + sorted.get(sorted.size() / 2));
        assertTrue(sorted.getLast() > 20, () -> "the most is " + sorted.getLast());
    }

    @Test
    void codingsDefineSomeActorsThemselves() {
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

    private static List<Object> what(Position position) {
        return List.of(
                position.holder(),
                position.target(),
                position.stance(),
                String.valueOf(position.statedOn()),
                String.valueOf(position.statedIn()));
    }

    private static CorpusFile read(CorpusFile file, Registry shared) {
        ReadResult read = new CodingReader(shared).read(file.id(), CorpusJson.bytes(file));
        assertEquals(List.of(), read.problems());
        return read.file().orElseThrow();
    }
}
