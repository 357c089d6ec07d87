package org.demarche.wikidata.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.dump.DumpFile;
import org.demarche.wikidata.dump.ItemJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndexBuilderTest {

    @TempDir
    private Path folder;

    private static Set<String> ids(EntityIndex index) {
        Set<String> ids = new TreeSet<>();
        index.forEach(entity -> ids.add(entity.id()));
        return ids;
    }

    @Test
    void keepsWhatIsOfAWantedClassAtAnyRemove() throws IOException {
        try (EntityIndex index = Dumps.index(
                folder.resolve("index"),
                ItemJson.item("Q100").label("en", "observatory").to("P279", "Q101"),
                ItemJson.item("Q101").label("en", "station").to("P279", "Q43229"),
                ItemJson.item("Q102").label("en", "Far Observatory").to("P31", "Q100"),
                ItemJson.item("Q103").label("en", "a stone").to("P31", "Q104"),
                ItemJson.item("Q105").label("en", "A Person").to("P31", "Q5"),
                ItemJson.item("Q106").label("en", "Cyclic").to("P279", "Q107"),
                ItemJson.item("Q107").label("en", "Cyclic, too").to("P279", "Q106"))) {
            assertEquals(Set.of("Q100", "Q101", "Q102", "Q105"), ids(index));
            assertEquals(
                    Set.of(EntityKind.INSTITUTION),
                    index.find("Q102").orElseThrow().kinds());
            assertEquals(
                    Set.of(EntityKind.CLASS), index.find("Q100").orElseThrow().kinds());
            assertEquals(
                    Set.of(EntityKind.PERSON), index.find("Q105").orElseThrow().kinds());
            assertTrue(index.isA("Q100", "Q43229"));
            assertFalse(index.isA("Q43229", "Q100"));
            assertEquals("2026-03-04", index.description().made());
            assertEquals(4, index.description().entities());
        }
    }

    @Test
    void keepsOtherClassesWhereATableSaysSo() throws IOException {
        Path table = folder.resolve("classes.txt");
        Files.writeString(table, "# mine\ninstitution Q104 stone\n- Q105 pebble\n");
        Path place = folder.resolve("index");
        new IndexBuilder(place, RootClasses.read(table), 1, Dumps.CLOCK)
                .build(
                        List.of(Dumps.of(
                                ItemJson.item("Q1").label("en", "a stone").to("P31", "Q104"),
                                ItemJson.item("Q2")
                                        .label("en", "a pebble")
                                        .to("P31", "Q104")
                                        .to("P31", "Q105"),
                                Dumps.organization("Q3", "an organization"))),
                        IndexProgress.NONE);
        try (EntityIndex index = EntityIndex.open(place)) {
            assertEquals(Set.of("Q1"), ids(index));
        }
    }

    @Test
    void countsBadLinesAndGoesOn() throws IOException {
        Path place = folder.resolve("index");
        IndexReport report = Dumps.builder(place)
                .build(
                        List.of(Dumps.of(
                                Dumps.organization("Q1", "First"),
                                "{\"type\":\"item\",\"id\":\"Q2\",\"labels\":{\"en\":{\"langu",
                                "not JSON",
                                Dumps.organization("Q3", "Last"))),
                        IndexProgress.NONE);
        assertEquals(4, report.lines());
        assertEquals(2, report.badLines());
        assertEquals(2, report.entities());
        assertTrue(report.complete());
        assertEquals(2, report.failures().size());
        assertTrue(
                report.failures().getFirst().startsWith("dump.json:3: not JSON: "),
                report.failures().getFirst());
        assertTrue(
                report.failures().getLast().startsWith("dump.json:4: "),
                report.failures().getLast());
    }

    @Test
    void keepsTheFirstOfTwoEntitiesWithOneId() throws IOException {
        Path place = folder.resolve("index");
        IndexReport report = Dumps.builder(place)
                .build(
                        List.of(
                                Dumps.of(Dumps.organization("Q1", "First")),
                                Dumps.of(Dumps.organization("Q1", "Second"), Dumps.organization("Q2", "Other"))),
                        IndexProgress.NONE);
        assertEquals(1, report.repeated());
        try (EntityIndex index = EntityIndex.open(place)) {
            assertEquals("First", index.find("Q1").orElseThrow().label("en"));
            assertEquals(2, index.description().entities());
        }
    }

    @Test
    void indexesWhatADumpHasThatIsCutOff() throws IOException {
        byte[] whole = ("[\n" + Dumps.organization("Q1", "First") + ",\n" + Dumps.organization("Q2", "Second")
                        + "\n]\n")
                .getBytes(StandardCharsets.UTF_8);
        Path dump = folder.resolve("cut.json");
        Files.write(dump, Arrays.copyOf(whole, whole.length - 40));
        Path place = folder.resolve("index");
        IndexReport report = Dumps.builder(place).build(List.of(DumpFile.of(dump)), IndexProgress.NONE);
        assertFalse(report.complete());
        assertEquals(1, report.entities());
        assertEquals(1, report.badLines());
        assertEquals(
                dump + ": it is truncated: the list is not closed",
                report.failures().getLast());
    }

    @Test
    void aTruncatedDumpDoesNotReplaceAnIndex() throws IOException {
        Path place = folder.resolve("index");
        Dumps.builder(place).build(List.of(Dumps.of(Dumps.organization("Q1", "One"))), IndexProgress.NONE);
        Path dump = folder.resolve("cut.json");
        Files.writeString(dump, "[\n" + Dumps.organization("Q2", "Two") + ",\n");
        IndexException refusal = assertThrows(
                IndexException.class, () -> Dumps.builder(place).build(List.of(DumpFile.of(dump)), IndexProgress.NONE));
        assertTrue(String.valueOf(refusal.getMessage()).contains("was kept"), refusal::getMessage);
        try (EntityIndex index = EntityIndex.open(place)) {
            assertTrue(index.find("Q1").isPresent());
        }
        assertEquals(Set.of(dump, place), Set.copyOf(contents(folder)));
    }

    @Test
    void refusesWhatHasNoEntityAndLeavesNothingBehind() {
        Path place = folder.resolve("index");
        for (DumpFile dump : List.of(Dumps.of(), Dumps.of("{\"name\":\"something else\"}"))) {
            IndexException refusal = assertThrows(
                    IndexException.class, () -> Dumps.builder(place).build(List.of(dump), IndexProgress.NONE));
            assertTrue(String.valueOf(refusal.getMessage()).startsWith("No Wikidata entity found"));
        }
        assertEquals(List.of(), contents(folder));
    }

    @Test
    void refusesAPlaceWithSomethingElse() throws IOException {
        Path place = Files.createDirectories(folder.resolve("documents"));
        Files.writeString(place.resolve("thesis.txt"), "years of work");
        DumpFile dump = Dumps.of(Dumps.organization("Q1", "One"));
        assertThrows(IndexException.class, () -> Dumps.builder(place).build(List.of(dump), IndexProgress.NONE));
        Path file = place.resolve("thesis.txt");
        assertThrows(IndexException.class, () -> Dumps.builder(file).build(List.of(dump), IndexProgress.NONE));
        assertEquals("years of work", Files.readString(file));
        assertEquals(List.of(place), contents(folder));
    }

    @Test
    void replacesAnIndexWhenTheNewOneIsWhole() throws IOException {
        Path place = folder.resolve("index");
        Dumps.index(place, Dumps.organization("Q1", "One")).close();
        DumpFile broken = DumpFile.ofStream("broken", new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("the machine is switched off");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return read();
            }
        });
        assertThrows(
                IllegalStateException.class, () -> Dumps.builder(place).build(List.of(broken), IndexProgress.NONE));
        try (EntityIndex index = EntityIndex.open(place)) {
            assertEquals(Set.of("Q1"), ids(index));
        }
        Path other = folder.resolve("other");
        Dumps.index(other, Dumps.organization("Q1", "One")).close();
        Dumps.index(other, Dumps.organization("Q2", "Two")).close();
        try (EntityIndex index = EntityIndex.open(other)) {
            assertEquals(Set.of("Q2"), ids(index));
        }
        assertFalse(contents(folder).contains(UnfinishedIndex.folderFor(other)));
    }

    private static List<Path> contents(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several megabytes, so that there are several blocks. */
    private Path largeDump(String name) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("[");
        for (int i = 1; i <= 3_000; i++) {
            lines.add(Dumps.organization("Q" + i, "Institute number " + i)
                            .description("en", "x".repeat(900))
                            .value("P856", "https://example.org/" + "y".repeat(700))
                    + ",");
        }
        lines.add(Dumps.organization("Q3001", "The last institute").toString());
        lines.add("]");
        return Files.write(folder.resolve(name), lines);
    }

    @ParameterizedTest
    @EnumSource(IndexProgress.Phase.class)
    void goesOnWhereARunWasInterrupted(IndexProgress.Phase phase) throws IOException {
        Path dump = largeDump("dump.json");
        Path place = folder.resolve("index");
        AtomicInteger calls = new AtomicInteger();
        IndexProgress interrupting = (now, done, all, entities, bad) -> {
            if (now == phase && calls.incrementAndGet() == 3) {
                throw new IllegalStateException("interrupted");
            }
        };
        IndexBuilder builder = new IndexBuilder(place, RootClasses.builtIn(), 2, Dumps.CLOCK, 1);
        assertThrows(IllegalStateException.class, () -> builder.build(List.of(DumpFile.of(dump)), interrupting));
        assertFalse(Files.exists(place));
        assertThrows(
                IndexException.class,
                () -> builder.build(List.of(Dumps.of(Dumps.organization("Q1", "Another dump"))), IndexProgress.NONE));

        List<Long> read = new ArrayList<>();
        IndexReport report = builder.build(List.of(DumpFile.of(dump)), (now, done, all, entities, bad) -> {
            if (now == IndexProgress.Phase.READING) {
                read.add(entities);
            }
        });
        assertEquals(3_001, report.lines());
        assertEquals(3_001, report.entities());
        assertEquals(0, report.repeated());
        assertTrue(read.stream().allMatch(entities -> entities > 500), "nothing was read again: " + read);
        try (EntityIndex index = EntityIndex.open(place)) {
            assertEquals(3_001, ids(index).size());
            assertEquals(
                    "Q3001",
                    index.candidates(Mention.of("The Last Institute"), 5)
                            .getFirst()
                            .id());
        }
        assertFalse(Files.exists(UnfinishedIndex.folderFor(place)));
    }

    @Test
    void doesNotGoOnWithOtherClasses() throws IOException {
        Path dump = largeDump("dump.json");
        Path place = folder.resolve("index");
        IndexProgress interrupting = (now, done, all, entities, bad) -> {
            if (now == IndexProgress.Phase.INDEXING) {
                throw new IllegalStateException("interrupted");
            }
        };
        assertThrows(
                IllegalStateException.class,
                () -> Dumps.builder(place).build(List.of(DumpFile.of(dump)), interrupting));
        Path table = Files.writeString(folder.resolve("classes.txt"), "person Q5 human\n");
        IndexBuilder other = new IndexBuilder(place, RootClasses.read(table), 2, Dumps.CLOCK);
        IndexException refusal =
                assertThrows(IndexException.class, () -> other.build(List.of(DumpFile.of(dump)), IndexProgress.NONE));
        assertTrue(String.valueOf(refusal.getMessage()).contains("with other classes"));
    }

    @Test
    void letsOneProcessAtATimeMakeAnIndex() throws IOException {
        Path place = folder.resolve("index");
        try (UnfinishedIndex first = UnfinishedIndex.at(place)) {
            assertTrue(Files.isDirectory(first.parts()));
            IndexException refusal = assertThrows(IndexException.class, () -> UnfinishedIndex.at(place));
            assertTrue(String.valueOf(refusal.getMessage()).startsWith("Another process"));
        }
    }

    @Test
    void refusesATableOfClassesThatCannotBeRead() throws IOException {
        Path table = folder.resolve("classes.txt");
        for (String text : List.of("", "institution 43229", "alien Q5", "Q5 human", "- Q5")) {
            Files.writeString(table, text);
            IndexException refusal = assertThrows(IndexException.class, () -> RootClasses.read(table));
            assertTrue(String.valueOf(refusal.getMessage()).contains(table.toString()), refusal.getMessage());
        }
    }
}
