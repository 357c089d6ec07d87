package org.demarche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.query.QueryResult.Table;
import org.demarche.query.QueryResult.Triples;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every query of the catalogue gives what {@code src/test/resources/query/expected/} says for the fixture. A file there has a
 * block for each case: {@code $ options}, the columns, and the rows in order, cells between bars; or it is the graph in
 * Turtle, with the options in its first comment.
 */
class CatalogueAnswersTest {

    static List<String> queries() {
        return QueryCatalogue.builtIn().names();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void answersAsExpected(String name) throws IOException {
        CatalogueQuery query = QueryCatalogue.builtIn().get(name);
        if (query.query().isSelectType()) {
            List<Case> cases = cases(expected(name + ".txt"));
            assertFalse(cases.isEmpty(), "no case for " + name);
            assertTrue(cases.stream().anyMatch(one -> one.lines().size() > 1), "no case with a row for " + name);
            cases.forEach(one -> assertEquals(one.lines(), actual(name, one.options()), name + " " + one.options()));
        } else {
            String options = expected(name + ".ttl").lines().findFirst().orElseThrow();
            Triples triples = (Triples) Fixture.ask(name, Fixture.options(options));
            assertTrue(triples.graph().isIsomorphicWith(Fixture.graph("/query/expected/" + name + ".ttl")), name);
        }
    }

    private static List<List<String>> actual(String name, String options) {
        return normal(Fixture.cells((Table) Fixture.ask(name, Fixture.options(options))));
    }

    private static String expected(String file) throws IOException {
        try (InputStream stream = CatalogueAnswersTest.class.getResourceAsStream("/query/expected/" + file)) {
            assertNotNull(stream, "write src/test/resources/query/expected/" + file);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Case> cases(String text) {
        return Stream.of(text.split("\n\n"))
                .map(block -> block.strip().lines().toList())
                .map(block -> new Case(block.getFirst().substring(1).strip(), rows(block.subList(1, block.size()))))
                .toList();
    }

    private static List<List<String>> rows(List<String> lines) {
        int columns = cells(lines.getFirst()).size();
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            List<String> cells = new ArrayList<>(cells(line));
            while (cells.size() < columns) {
                cells.add("");
            }
            rows.add(cells);
        }
        return normal(rows);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    /** What GROUP_CONCAT joins comes in no order. */
    private static List<List<String>> normal(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> Arrays.stream(cell.split("; ")).sorted().collect(Collectors.joining("; ")))
                        .toList())
                .toList();
    }

    private record Case(String options, List<List<String>> lines) {}
}
