package org.demarche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.Demarche;
import org.demarche.endpoint.FusekiEndpoint;
import org.demarche.endpoint.Rdf4jEndpoint;
import org.demarche.endpoint.RunningEndpoint;
import org.demarche.load.Corpus;
import org.demarche.query.bind.ParameterResolver;
import org.demarche.query.bind.ShortNames;
import org.demarche.query.bind.StoredEntityLookup;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.endpoint.EndpointEngine;
import org.demarche.query.guard.QueryLimits;
import org.demarche.store.Tdb2Store;
import org.demarche.store.remote.EndpointStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every question of the catalogue has the same answer behind every endpoint as in a store within this process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EqualAnswersTest {

    @TempDir
    private Path folder;

    private final Map<String, RunningEndpoint> servers = new LinkedHashMap<>();

    @BeforeAll
    void start() {
        servers.put("Fuseki", FusekiEndpoint.plain());
        servers.put("Fuseki with a union", FusekiEndpoint.union());
        servers.put("RDF4J", Rdf4jEndpoint.open());
    }

    @AfterAll
    void stop() {
        servers.values().forEach(RunningEndpoint::close);
    }

    @TestFactory
    Stream<DynamicTest> onTheCorporaThatShip() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Demarche memory = Demarche.inMemory();
        List<Corpus> corpora = Stream.of("data", "data/examples", "src/test/resources/dates")
                .map(Path::of)
                .map(Corpus::at)
                .toList();
        for (Corpus corpus : corpora) {
            memory.load(corpus);
        }
        for (var server : servers.entrySet()) {
            Demarche behind = Demarche.at(server.getValue().endpoint(), Optional.empty());
            for (Corpus corpus : corpora) {
                assertFalse(behind.load(corpus).hasErrors());
            }
            QueryCatalogue.builtIn()
                    .all()
                    .forEach(question -> tests.add(DynamicTest.dynamicTest(
                            server.getKey() + ": " + question.name(), () -> compare(question, memory, behind))));
        }
        return tests.stream();
    }

    private static void compare(CatalogueQuery question, Demarche memory, Demarche behind) {
        Map<String, String> options = Fixture.options(question.example());
        QueryResult expected = memory.query(question, options);
        assertTrue(size(expected) > 0, "no rows");
        assertEqual(expected, behind.query(question, options));
    }

    /** In the fixture, and with each of its graphs a second time under another name. */
    @TestFactory
    Stream<DynamicTest> whereSeveralGraphsHoldAStatement() throws IOException {
        Map<Node, Graph> graphs = Fixture.graphs();
        Fixture.graphs().forEach((name, graph) -> graphs.put(NodeFactory.createURI(name.getURI() + "-again"), graph));
        List<DynamicTest> tests = new ArrayList<>();
        for (var server : servers.entrySet()) {
            EndpointStore store = new EndpointStore(server.getValue().endpoint(), Optional.empty());
            QueryEngine engine = new EndpointEngine(store.service(), QueryLimits.DEFAULT);
            empty(engine, store);
            store.replace(graphs);
            tests.addAll(cases(server.getKey(), engine));
        }
        Tdb2Store database = new Tdb2Store(folder);
        database.replace(graphs);
        tests.addAll(cases("TDB2", new QueryExecutor(database, QueryLimits.DEFAULT)));
        return tests.stream().onClose(database::close);
    }

    private static List<DynamicTest> cases(String name, QueryEngine engine) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (CatalogueQuery question : QueryCatalogue.builtIn().all()) {
            for (String options : cases(question)) {
                tests.add(DynamicTest.dynamicTest(
                        name + ": " + question.name() + " " + options,
                        () -> compare(question, Fixture.options(options), engine)));
            }
        }
        return tests;
    }

    private static void empty(QueryEngine engine, EndpointStore store) {
        Map<Node, Graph> nothing = new LinkedHashMap<>();
        new PreparedQuery("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")
                .rows(engine)
                .rows()
                .forEach(row -> nothing.put(row.get("g"), Graph.emptyGraph));
        store.replace(nothing);
    }

    private static void compare(CatalogueQuery question, Map<String, String> options, QueryEngine engine) {
        QueryResult expected = Fixture.ask(question.name(), options);
        var resolver = new ParameterResolver(new StoredEntityLookup(engine), ShortNames.DEFAULT);
        assertEqual(expected, engine.run(resolver.bind(question, options).query()));
    }

    /** The options of the cases in {@code src/test/resources/query/expected/}. */
    static List<String> cases(CatalogueQuery question) throws IOException {
        String file = "/query/expected/" + question.name() + (question.query().isSelectType() ? ".txt" : ".ttl");
        try (InputStream in = EqualAnswersTest.class.getResourceAsStream(file)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return question.query().isSelectType()
                    ? lines.stream()
                            .filter(line -> line.startsWith("$"))
                            .map(line -> line.substring(1).strip())
                            .toList()
                    : List.of(lines.getFirst());
        }
    }

    private static int size(QueryResult result) {
        return result instanceof QueryResult.Table table
                ? table.rows().size()
                : ((QueryResult.Triples) result).graph().size();
    }

    private static void assertEqual(QueryResult expected, QueryResult actual) {
        if (expected instanceof QueryResult.Table table) {
            assertEquals(String.join("\n", SameRows.lines(table)), String.join("\n", SameRows.lines((QueryResult.Table)
                    actual)));
        } else {
            assertTrue(
                    ((QueryResult.Triples) expected).graph().isIsomorphicWith(((QueryResult.Triples) actual).graph()));
        }
    }
}
