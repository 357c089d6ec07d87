package org.demarche.query.spill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.io.TemporaryFolder;
import org.demarche.problem.ProblemCode;
import org.demarche.query.QueryExecutor;
import org.demarche.query.QueryResult.Table;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryException;
import org.demarche.query.guard.QueryLimits;
import org.demarche.store.EmbeddedStore;
import org.demarche.store.MemoryStore;
import org.demarche.store.Tdb2Store;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that sort and compare two thousand rows of which a hundred are held in memory. */
@Timeout(60)
class SpilledRowsTest {

    private static final int ROWS = 2_000;
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final String ALL = "{ ?s <urn:p> ?o . BIND (?o - FLOOR(?o / 500) * 500 AS ?r) }";
    private static final List<String> QUERIES = List.of(
            "SELECT ?o { SELECT ?o " + ALL + " ORDER BY DESC(?o) OFFSET 1200 LIMIT 5 }",
            "SELECT (COUNT(*) AS ?n) (SUM(?r) AS ?all) { SELECT DISTINCT ?r " + ALL + " }",
            "SELECT ?r { SELECT DISTINCT ?r " + ALL + " ORDER BY DESC(?r) OFFSET 490 }",
            "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?o ?none " + ALL + " ORDER BY ?o }");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void giveTheSameAsThoseInMemory(boolean onDisk) {
        try (EmbeddedStore store = store(onDisk)) {
            for (String query : QUERIES) {
                assertEquals(
                        rows(store, query, new QueryLimits(TIME, 100_000, 1_000_000)),
                        rows(store, query, new QueryLimits(TIME, 100, 1_000_000)),
                        query);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void haveALimitedSize(boolean onDisk) throws Exception {
        try (EmbeddedStore store = store(onDisk)) {
            for (String query : QUERIES) {
                QueryException refused =
                        assertThrows(QueryException.class, () -> rows(store, query, new QueryLimits(TIME, 100, 1_000)));
                assertEquals(
                        ProblemCode.RESULT_TOO_LARGE,
                        refused.problems().getFirst().code());
                assertTrue(refused.getMessage().contains("no room for the rows"), refused.getMessage());
            }
            assertNoFiles();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leaveNoFilesWhenTheQueryIsStopped(boolean onDisk) throws Exception {
        String query =
                "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?b ?c { ?x <urn:p> ?a . ?y <urn:p> ?b . ?z <urn:p> ?c }"
                        + " }";
        try (EmbeddedStore store = store(onDisk)) {
            QueryException stopped = assertThrows(
                    QueryException.class,
                    () -> rows(store, query, new QueryLimits(Duration.ofMillis(300), 100, 10_000_000_000L)));
            assertEquals(
                    ProblemCode.QUERY_TIMEOUT, stopped.problems().getFirst().code());
            assertNoFiles();
        }
    }

    private static void assertNoFiles() throws Exception {
        try (Stream<Path> files = Files.list(TemporaryFolder.path())) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.getFileName().toString().startsWith("spill-"))
                            .toList());
        }
    }

    private EmbeddedStore store(boolean onDisk) {
        Node property = NodeFactory.createURI("urn:p");
        Graph graph = GraphFactory.createGraphMem();
        for (int i = 0; i < ROWS; i++) {
            graph.add(NodeFactory.createURI("urn:s" + i), property, NodeFactory.createLiteralByValue(i));
        }
        EmbeddedStore store = onDisk ? new Tdb2Store(folder.resolve("store")) : new MemoryStore();
        store.replace(Map.of(NodeFactory.createURI("urn:g"), graph));
        return store;
    }

    private static String rows(EmbeddedStore store, String query, QueryLimits limits) {
        QueryExecutor executor = new QueryExecutor(store, QueryLimits.DEFAULT).within(limits, new CancellationToken());
        return ((Table) executor.run(QueryFactory.create(query))).rows().toString();
    }
}
