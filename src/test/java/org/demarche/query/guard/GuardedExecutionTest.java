package org.demarche.query.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.demarche.query.QueryExecutor;
import org.demarche.query.QueryResult.Table;
import org.demarche.store.EmbeddedStore;
import org.demarche.store.MemoryStore;
import org.demarche.store.Tdb2Store;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values in places where only IRIs can match. Jena fails at some of them, instead of giving no rows. */
class GuardedExecutionTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VALUES ?p { 1 'x'@en <urn:p> } ?s ?p ?o                                        | 1",
                "VALUES ?p { 1 } ?s ?p ?o . ?o ?p ?s                                            | 0",
                "VALUES ?p { UNDEF 1 } OPTIONAL { ?s ?p ?o . ?s ?p ?x }                         | 2",
                "?s <urn:p> ?o OPTIONAL { ?x ?o ?y FILTER (?y != ?x) }                          | 1",
                "?s <urn:p> ?o . ?s ?o ?x . ?y ?o ?x                                            | 0",
                "VALUES ?g { 1 'x'@en <urn:g> } GRAPH ?g { ?s ?p ?o }                           | 1",
                "VALUES ?g { UNDEF 1 } OPTIONAL { GRAPH ?g { ?s ?p ?o } }                       | 2",
                "VALUES ?g { 1 } FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } }                    | 1",
                "VALUES ?p { 1 } FILTER NOT EXISTS { ?s ?p ?o . ?o ?p ?s }                      | 1"
            })
    void matchNothing(String pattern, int rows) {
        Graph graph = MemoryStore.newGraph();
        graph.add(NodeFactory.createURI("urn:s"), NodeFactory.createURI("urn:p"), NodeFactory.createLiteralString("x"));
        for (EmbeddedStore store : new EmbeddedStore[] {new MemoryStore(), new Tdb2Store(folder.resolve("store"))}) {
            store.replace(Map.of(NodeFactory.createURI("urn:g"), graph));
            Table table = (Table) new QueryExecutor(store, QueryLimits.DEFAULT)
                    .run(QueryFactory.create("SELECT * { " + pattern + " }"));
            assertEquals(rows, table.rows().size(), store.getClass().getSimpleName());
            store.close();
        }
    }
}
