package org.demarche.query.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCatalogueTest {

    private static final String QUERY = """
            # title: %s
            # topic: Test
            # description: Every subject.

            SELECT ?s { ?s ?p ?o }
            """;

    @Test
    void parsesAQueryOnce() {
        QueryCatalogue catalogue = QueryCatalogue.builtIn();
        String name = catalogue.names().getFirst();

        assertSame(catalogue.get(name), catalogue.get(name));
        assertSame(catalogue.get(name), catalogue.all().getFirst());
    }

    @Test
    void parsesAQueryAgainWhenItsFileChanges(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("subjects.rq"), QUERY.formatted("Subjects"));
        QueryCatalogue catalogue = QueryCatalogue.of(folder);
        catalogue.get("subjects");

        Files.writeString(file, QUERY.formatted("All subjects"));

        assertEquals("All subjects", catalogue.get("subjects").title());
    }
}
