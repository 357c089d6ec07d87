package org.demarche.query.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.demarche.endpoint.FusekiEndpoint;
import org.demarche.endpoint.Rdf4jEndpoint;
import org.demarche.endpoint.RunningEndpoint;
import org.demarche.query.QueryEngine;
import org.demarche.query.QueryExecutor;
import org.demarche.query.QueryResult;
import org.demarche.query.SameRows;
import org.demarche.query.guard.QueryLimits;
import org.demarche.store.MemoryStore;
import org.demarche.store.remote.EndpointStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over graphs that share many statements, each endpoint answers as a store in memory does, where each statement counts once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistinctMatchRewriterTest {

    private static final Random RANDOM = new Random(11);
    private static final String PREFIX = "PREFIX : <http://x.example/> ";

    private final MemoryStore memory = new MemoryStore();
    private final List<RunningEndpoint> servers = new ArrayList<>();
    private final List<QueryEngine> engines = new ArrayList<>();

    @BeforeAll
    void fill() {
        Map<Node, Graph> graphs = Map.of(name("g1"), graph(), name("g2"), graph(), name("g3"), graph());
        memory.replace(graphs);
        servers.add(Rdf4jEndpoint.open());
        servers.add(FusekiEndpoint.plain());
        for (RunningEndpoint server : servers) {
            EndpointStore store = new EndpointStore(server.endpoint(), Optional.empty());
            store.replace(graphs);
            engines.add(new EndpointEngine(store.service(), QueryLimits.DEFAULT));
        }
    }

    @AfterAll
    void stop() {
        servers.forEach(RunningEndpoint::close);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
                "SELECT * { ?s :p ?o }",
                "SELECT * { ?s :p ?o ; :q ?t }",
                "SELECT ?s { ?s :p ?o }",
                "SELECT DISTINCT ?s { ?s :p ?o }",
                "SELECT ?s (COUNT(?o) AS ?n) (SUM(?v) AS ?sum) { ?s :p ?o ; :v ?v } GROUP BY ?s",
                "SELECT ?s (COUNT(DISTINCT ?o) AS ?n) (MIN(?v) AS ?least) { ?s :p ?o ; :v ?v } GROUP BY ?s",
                "SELECT ?s (AVG(?v) AS ?mean) { ?s :v ?v } GROUP BY ?s HAVING (COUNT(*) > 1 && SUM(?v) > 2)",
                "SELECT ?s ?t { ?s :p/:q ?t }",
                "SELECT ?s ?t { ?s (:p|:q) ?t }",
                "SELECT ?s ?t { ?s :p/(:q|:p) ?t . ?t :v ?v }",
                "SELECT ?s ?t { ?s ^:p/:q ?t }",
                "SELECT ?s ?t { ?s :p+ ?t }",
                "SELECT ?s ?t { ?s :p? ?t }",
                "SELECT ?s { ?s :p _:x . _:x :q _:y }",
                "SELECT ?s { ?s :p [ :q ?t ] }",
                "SELECT ?s ?v { ?s :p ?o OPTIONAL { ?o :v ?v FILTER (?v > 1) } }",
                "SELECT ?s ?v { { ?s :p ?o } UNION { ?s :q ?o } ?s :v ?v }",
                "SELECT ?s { ?s :p ?o MINUS { ?s :q ?o } }",
                "SELECT ?s { ?s :p ?o FILTER NOT EXISTS { ?o :q ?s } }",
                "SELECT ?s ?n { ?s :p ?o { SELECT ?o (COUNT(?v) AS ?n) { ?o :v ?v } GROUP BY ?o } }",
                "SELECT (SUM(?n) AS ?all) { { SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o } GROUP BY ?s } }",
                "SELECT ?s { { SELECT ?s ?o { ?s :p ?o } } }",
                "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
                "SELECT ?s ?g { ?s :v ?v GRAPH ?g { ?s :p ?o } }",
                "SELECT (COUNT(*) AS ?n) { :n1 :p ?o }",
                "SELECT (COUNT(*) AS ?n) { :n1 :p :n2 }",
                "SELECT ?s ?w { ?s :v ?v BIND (?v * 2 AS ?w) VALUES ?v { 1 2 3 } }",
                "SELECT ?extra1 { ?extra1 :p/:q ?t }",
                "SELECT (COUNT(*) AS ?n) FROM :g1 { ?s ?p ?o }",
                "SELECT (EXISTS { ?s :p ?o } AS ?any) (EXISTS { ?s :nothing ?o } AS ?none) {}",
                "SELECT ?s { ?s :v ?v } GROUP BY ?s HAVING (EXISTS { ?s :p ?o })",
                "ASK { ?s :p/:q/:p ?o }",
                "ASK { ?s :nothing ?o }",
                "CONSTRUCT { ?t :back ?s } WHERE { ?s :p ?t }",
                "DESCRIBE :n1",
                "DESCRIBE :n1 ?s WHERE { ?s :p :n1 }",
                "DESCRIBE * WHERE { ?s :p ?o . ?o :q :n1 }",
                "DESCRIBE ?s WHERE { ?s :v ?v } GROUP BY ?s HAVING (COUNT(?v) > 2)",
                "DESCRIBE :nothing"
            })
    void answersAsAStoreInMemory(String query) {
        var parsed = QueryFactory.create(PREFIX + query, "http://x.example/");
        QueryResult expected = new QueryExecutor(memory, QueryLimits.DEFAULT).run(parsed);
        for (QueryEngine engine : engines) {
            assertEquals(told(expected), told(engine.run(parsed)));
        }
    }

    private static List<String> told(QueryResult result) {
        return switch (result) {
            case QueryResult.Table table ->
                SameRows.lines(table).stream().sorted().toList();
            case QueryResult.Triples triples ->
                triples.graph().stream().map(Triple::toString).sorted().toList();
            case QueryResult.Answer answer -> List.of(Boolean.toString(answer.value()));
        };
    }

    /** Few nodes and properties, so that two graphs share statements. */
    private static Graph graph() {
        Graph graph = MemoryStore.newGraph();
        IntStream.range(0, 15).forEach(i -> {
            graph.add(node(), name(RANDOM.nextBoolean() ? "p" : "q"), node());
            graph.add(node(), name("v"), org.apache.jena.sparql.util.NodeFactoryExtra.intToNode(RANDOM.nextInt(4)));
        });
        return graph;
    }

    private static Node node() {
        return name("n" + (1 + RANDOM.nextInt(4)));
    }

    private static Node name(String local) {
        return NodeFactory.createURI("http://x.example/" + local);
    }
}
