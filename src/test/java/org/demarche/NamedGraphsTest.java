package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.demarche.load.Corpus;
import org.demarche.query.QueryResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of store gives a query the graphs that it asks for. */
class NamedGraphsTest {

    private static final String COUNT = "SELECT (count(*) AS ?n) ";
    private static final String ARTICLE = "<https://w3id.org/demarche/examples/toll-plan-2024-03-04> ";

    @TempDir
    private Path folder;

    @Test
    void bothStoresAnswerFromTheGraphsThatAQueryNames() throws IOException {
        try (Demarche memory = Demarche.inMemory();
                Demarche disk = Demarche.at(folder)) {
            memory.load(Corpus.at(Path.of("data/examples")));
            disk.load(Corpus.at(Path.of("data/examples")));
            String inGraph = answer(memory, COUNT + "{ GRAPH " + ARTICLE + "{ ?s ?p ?o } }");
            String from = COUNT + "FROM " + ARTICLE + "{ ?s ?p ?o }";
            assertEquals(inGraph, answer(memory, from));
            assertEquals(inGraph, answer(disk, from));
            String fromNamed = COUNT + "FROM NAMED " + ARTICLE + "{ GRAPH ?g { ?s ?p ?o } }";
            assertEquals(inGraph, answer(memory, fromNamed));
            assertEquals(inGraph, answer(disk, fromNamed));
            assertEquals(answer(memory, COUNT + "{ ?s ?p ?o }"), answer(disk, COUNT + "{ ?s ?p ?o }"));
        }
    }

    private static String answer(Demarche demarche, String query) {
        var table = (QueryResult.Table) demarche.sparql(query);
        return table.rows().getFirst().get("n").getLiteralLexicalForm();
    }
}
