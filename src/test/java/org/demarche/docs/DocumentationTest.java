package org.demarche.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Generated documentation matches the code and the ontology. To update it, run
 * {@code mvn -q test -Dtest=DocumentationTest -Ddocs.update=true}.
 */
class DocumentationTest {

    private record Page(String name, String content) {}

    @TestFactory
    Stream<DynamicTest> everyGeneratedPageIsUpToDate() throws IOException {
        return Stream.of(
                        new Page("problems.md", ProblemsPage.content()),
                        new Page("ontology.md", OntologyPage.content()),
                        new Page("queries.md", QueriesPage.content()),
                        new Page("cli.md", CliPage.content()),
                        new Page("architecture.md", ArchitecturePage.content()),
                        new Page("library.md", LibraryPage.content()))
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> check(page)));
    }

    private static void check(Page page) throws IOException {
        Path file = Path.of("docs").resolve(page.name());
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(file, page.content());
        }
        String committed = Files.exists(file) ? Files.readString(file) : "";
        assertEquals(
                page.content(),
                committed,
                () -> file + " is stale: mvn -q test -Dtest=DocumentationTest -Ddocs.update=true");
    }
}
