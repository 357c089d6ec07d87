package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The example of every question has an answer on the corpus that it names, the same in memory and in a TDB2 store. */
class CatalogueExamplesTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void load() {
        for (String data : List.of("data", "data/examples")) {
            assertEquals(0, CommandRun.of("load", data, "--store", store(data)).code());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleHasAnAnswer() {
        return QueryCatalogue.builtIn().all().stream()
                .map(question -> DynamicTest.dynamicTest(question.name(), () -> check(question)));
    }

    private static void check(CatalogueQuery question) {
        CommandRun memory = run(question, "--data", question.exampleData());
        CommandRun tdb2 = run(question, "--store", store(question.exampleData()));

        assertAll(
                () -> assertEquals("", memory.err()),
                () -> assertTrue(memory.out().lines().count() > 1, "no rows"),
                () -> assertEquals(pieces(memory.out()), pieces(tdb2.out()), tdb2.err()));
    }

    private static CommandRun run(CatalogueQuery question, String... where) {
        List<String> words = new ArrayList<>(List.of("query", question.name()));
        words.addAll(List.of(ShellWords.split(question.example())));
        words.addAll(List.of(where));
        words.addAll(List.of("--format", question.query().isSelectType() ? "csv" : "ntriples"));
        return CommandRun.of(words.toArray(String[]::new));
    }

    /** What is gathered into one cell has no order in SPARQL, so each row's pieces are sorted. */
    private static List<List<String>> pieces(String table) {
        return table.lines()
                .map(row -> Stream.of(row.split("[,;\"]\\s*", -1)).sorted().toList())
                .toList();
    }

    private static String store(String data) {
        return folder.resolve(data.replace('/', '-')).toString();
    }
}
