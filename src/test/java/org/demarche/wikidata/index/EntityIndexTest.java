package org.demarche.wikidata.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.demarche.wikidata.Context;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.dump.ItemJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntityIndexTest {

    private EntitySource index;

    @BeforeAll
    void makeIndex(@TempDir Path folder) throws IOException {
        index = Dumps.index(
                folder.resolve("index"),
                ItemJson.item("Q38723")
                        .label("en", "higher education institution")
                        .to("P279", "Q43229"),
                ItemJson.item("Q3918").label("en", "university").to("P279", "Q38723"),
                ItemJson.item("Q1")
                        .label("en", "University of Halmere")
                        .label("mul", "Halmere Üniversitesi")
                        .label("ru", "Университет Хальмера")
                        .label("ar", "جامعة هالمير")
                        .label("zh", "哈尔梅尔大学")
                        .alias("fr", "Université d'Halmère")
                        .alias("en", "Univ. OR (Halmere)")
                        .to("P31", "Q3918")
                        .sitelinks(2),
                ItemJson.item("Q2").label("en", "Halmere").to("P31", "Q486972").sitelinks(40),
                ItemJson.item("Q3").label("en", "Halmere Steel").to("P31", "Q4830453"),
                ItemJson.item("Q4").label("en", "Milica Vuković Ramanović").to("P31", "Q5"));
    }

    @AfterAll
    void close() {
        index.close();
    }

    private String first(Mention mention) {
        return index.candidates(mention, 5).stream()
                .findFirst()
                .map(KnownEntity::id)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "University of Halmere",
        "HALMERE UNIVERSITY",
        "Halmere Universitesi",
        "universite d’halmere",
        "Университет Хальмера",
        "جامعة هالمير",
        "哈尔梅尔大学",
        "Universty of Halmer",
        "Univ. OR (Halmere)"
    })
    void findsAnEntityByEachOfItsNames(String name) {
        assertEquals("Q1", first(Mention.of(name).withKinds(EntityKind.INSTITUTION)));
    }

    @Test
    void findsPersonsByTheirNamesInOtherOrdersAndByInitials() {
        for (String name : List.of("M. V. Ramanovic", "Ramanović, Milica", "Milica Ramanović")) {
            assertEquals("Q4", first(Mention.of(name).withKinds(EntityKind.PERSON)), name);
        }
    }

    @Test
    void restrictsToKinds() {
        assertEquals("Q2", first(Mention.of("Halmere").withKinds(EntityKind.PLACE)));
        assertEquals("", first(Mention.of("Halmere").withKinds(EntityKind.STATE)));
    }

    @Test
    void restrictsToClassesAndTheirSubclasses() {
        assertEquals("Q1", first(new Mention("Halmere", List.of(), Set.of(), Set.of("Q38723"), Context.NONE)));
        for (String none : List.of("Q999999", "no id", "Q0", "Q99999999999", "*:*")) {
            assertEquals("", first(new Mention("Halmere", List.of(), Set.of(), Set.of(none), Context.NONE)), none);
        }
        assertTrue(index.isA("Q3918", "Q43229"));
        assertFalse(index.isA("Person", "Institution"), "what is no class is not one of another");
    }

    static Stream<String> hostileNames() {
        return Stream.of(
                "",
                " ",
                "*",
                "*:*",
                "exact:halmere OR id:Q2",
                "halmere~2 AND NOT (halmere^10",
                "\"halmere",
                "halmere\\",
                "[a TO z]",
                "/.*/",
                "\u0000\u0001\uFFFF",
                "\uD83D",
                "\uDE00\uD83D",
                "\u202Eeremlah\u202C",
                "ا".repeat(10_000),
                "a".repeat(10_000),
                "a ".repeat(5_000),
                "大".repeat(10_000),
                "\uFDFA".repeat(10_000),
                "😀".repeat(5_000),
                "e\u0301".repeat(5_000),
                ". ".repeat(5_000),
                "'".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void answersWhateverTheNameIs(String name) {
        List<KnownEntity> found = index.candidates(Mention.of(name), 5);
        assertTrue(found.size() <= 5);
        assertTrue(index.suggest(name, 5).size() <= 5);
        assertEquals(Optional.empty(), index.find(name));
        assertTrue(index.frequency(name) >= 0);
    }

    @Test
    void takesTheWordsOfAQueryLanguageForWords() {
        assertEquals("Q1", first(Mention.of("OR (University:Halmere)~ AND")));
    }

    @Test
    void namesOfWhateverKindCanBeIndexed(@TempDir Path folder) throws IOException {
        List<String> names = hostileNames().toList();
        Object[] lines = new Object[names.size()];
        for (int i = 0; i < lines.length; i++) {
            String name = names.get(i);
            String cut = name.substring(0, Math.min(1_000, name.length()));
            lines[i] = Dumps.organization("Q" + (i + 1), cut).alias("en", name);
        }
        try (EntityIndex hostile = Dumps.index(folder.resolve("index"), lines)) {
            assertEquals(lines.length, hostile.description().entities());
            assertEquals("Q4", hostile.find("Q4").orElseThrow().id());
        }
    }

    @Test
    void suggestsTheBestKnownFirst() {
        assertEquals(
                List.of("Q2", "Q1", "Q3"),
                index.suggest("Halm", 5).stream().map(KnownEntity::id).toList());
        assertEquals(List.of(), index.suggest("x", 5));
    }

    @ParameterizedTest
    @CsvSource({"Q5000", "Q0", "Q-1", "Q99999999999999999999", "P31", "'Q1 '", "q1", "*", "id:Q1"})
    void findsNothingByAnIdThatDoesNotExist(String id) {
        assertEquals(Optional.empty(), index.find(id));
    }

    @Test
    void opensOnlyAnIndexOfItsOwnVersion(@TempDir Path folder) throws IOException {
        Path place = folder.resolve("index");
        Dumps.index(place, Dumps.organization("Q1", "One")).close();
        try (FSDirectory directory = FSDirectory.open(place);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            var data = IndexFormat.description("dump", 1, "");
            data.put(IndexFormat.VERSION_KEY, "99");
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
        String message = refusal(place);
        assertTrue(message.contains("is an index of version 99; this Demarche reads version"), message);
        assertTrue(message.contains("demarche wikidata index DUMP --to " + place), message);
    }

    @Test
    void saysWhatAFolderIsThatIsNoIndex(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing");
        assertTrue(refusal(missing).startsWith("There is no index " + missing), refusal(missing));
        assertTrue(refusal(folder).contains(" is not an index of Wikidata"), refusal(folder));
        Path other = folder.resolve("other");
        try (FSDirectory directory = FSDirectory.open(other);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.commit();
        }
        assertTrue(refusal(other).contains(" is not an index of Wikidata"), refusal(other));
    }

    @Test
    void saysThatAnIndexIsDamaged(@TempDir Path folder) throws IOException {
        Path place = folder.resolve("index");
        Dumps.index(place, Dumps.organization("Q1", "One")).close();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".cfs")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertTrue(refusal(place).startsWith("The index " + place + " is damaged."), refusal(place));
    }

    private static String refusal(Path place) {
        return String.valueOf(assertThrows(IndexException.class, () -> EntityIndex.open(place))
                .getMessage());
    }
}
