package org.demarche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.demarche.query.QueryEngine;
import org.demarche.query.QueryResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does. */
abstract class GraphStoreContract {

    static final Node A = NodeFactory.createURI("https://example.org/a");
    static final Node B = NodeFactory.createURI("https://example.org/b");
    static final Node C = NodeFactory.createURI("https://example.org/c");

    private GraphStore store;
    private QueryEngine engine;

    abstract GraphStore open();

    abstract QueryEngine engine(GraphStore of);

    final GraphStore store() {
        return store;
    }

    @BeforeEach
    void openStore() {
        store = open();
        engine = engine(store);
    }

    @AfterEach
    void closeStore() {
        release(store);
    }

    /** Closes the store, or empties it for the next test. */
    void release(GraphStore used) {
        used.close();
    }

    @Test
    void holdsNothingAtFirst() {
        assertEquals(Set.of(), quads());
        assertFalse(ask("ASK { ?s ?p ?o }"));
    }

    @Test
    void keepsEachGraphUnderItsName() {
        store.replace(Map.of(A, graph("1", "2"), B, graph("3")));
        assertEquals(Set.of("a 1", "a 2", "b 3"), quads());
    }

    @Test
    void putsAGraphInPlaceOfTheOneBefore() {
        store.replace(Map.of(A, graph("1", "2"), B, graph("3")));
        store.replace(Map.of(A, graph("2", "4")));
        assertEquals(Set.of("a 2", "a 4", "b 3"), quads());
        assertEquals(Set.of("2", "3", "4"), union());
    }

    @Test
    void staysTheSameWhenAGraphIsReplacedByItsLike() {
        store.replace(Map.of(A, graph("1", "2")));
        store.replace(Map.of(A, graph("1", "2")));
        store.replace(Map.of(A, graph("1", "2")));
        assertEquals(Set.of("a 1", "a 2"), quads());
        assertEquals(Set.of("1", "2"), union());
    }

    @Test
    void emptiesAGraphThatIsReplacedByAnEmptyOne() {
        store.replace(Map.of(A, graph("1"), B, graph("2")));
        store.replace(Map.of(A, graph()));
        assertEquals(Set.of("b 2"), quads());
        assertEquals(Set.of("2"), union());
    }

    @Test
    void answersFromTheUnionWithoutDuplicates() {
        store.replace(Map.of(A, graph("1", "shared"), B, graph("2", "shared")));
        assertEquals(3, count("SELECT ?o { ?s ?p ?o }"));
        assertEquals(1, count("SELECT ?o { ?s ?p 'shared' }"));
        assertEquals(4, count("SELECT ?o { GRAPH ?g { ?s ?p ?o } }"));
        assertEquals(2, count("SELECT ?g { GRAPH ?g { ?s ?p 'shared' } }"));
    }

    @Test
    void keepsInTheUnionWhatAnotherGraphStillHas() {
        store.replace(Map.of(A, graph("1", "shared"), B, graph("2", "shared")));
        store.replace(Map.of(A, graph("1")));
        assertEquals(Set.of("1", "2", "shared"), union());
        store.replace(Map.of(B, graph("2")));
        assertEquals(Set.of("1", "2"), union());
    }

    @Test
    void answersFromOneGraphByName() {
        store.replace(Map.of(A, graph("1"), B, graph("2")));
        assertTrue(ask("ASK { GRAPH <https://example.org/a> { ?s ?p '1' } }"));
        assertFalse(ask("ASK { GRAPH <https://example.org/a> { ?s ?p '2' } }"));
        assertFalse(ask("ASK { GRAPH <https://example.org/c> { ?s ?p ?o } }"));
    }

    @Test
    void keepsTheOldStateWhenOneOfTheNewGraphsFails() {
        store.replace(Map.of(A, graph("1", "shared"), B, graph("2", "shared")));
        Map<Node, Graph> graphs = new LinkedHashMap<>();
        graphs.put(A, graph("new"));
        graphs.put(B, new FailingGraph());
        graphs.put(C, graph("newer"));
        assertThrows(IllegalStateException.class, () -> store.replace(graphs));
        assertEquals(Set.of("a 1", "a shared", "b 2", "b shared"), quads());
        assertEquals(Set.of("1", "2", "shared"), union());
        store.replace(Map.of(A, graph("3")));
        assertEquals(Set.of("2", "3", "shared"), union());
    }

    @Test
    void givesBackWhatAReaderFoundAndThrowsWhatItThrew() {
        assertEquals(7, store.read(() -> 7));
        assertThrows(
                IllegalStateException.class,
                () -> store.read(() -> {
                    throw new IllegalStateException("a reader's own");
                }));
        store.replace(Map.of(A, graph("1")));
        assertEquals(Set.of("a 1"), quads());
    }

    final Set<String> quads() {
        return values("SELECT (CONCAT(STRAFTER(STR(?g), 'org/'), ' ', ?o) AS ?value) { GRAPH ?g { ?s ?p ?o } }");
    }

    final Set<String> union() {
        return values("SELECT (?o AS ?value) { ?s ?p ?o }");
    }

    private Set<String> values(String select) {
        return rows(select).stream()
                .map(row -> row.get("value").getLiteralLexicalForm())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private long count(String select) {
        return rows(select).size();
    }

    private boolean ask(String ask) {
        return ((QueryResult.Answer) engine.run(QueryFactory.create(ask))).value();
    }

    private List<Binding> rows(String select) {
        return ((QueryResult.Table) engine.run(QueryFactory.create(select))).rows();
    }

    static Graph graph(String... values) {
        Graph graph = MemoryStore.newGraph();
        for (String value : values) {
            graph.add(triple(value));
        }
        return graph;
    }

    static Triple triple(String value) {
        return SSE.parseTriple("(<https://example.org/s> <https://example.org/p> '" + value + "')");
    }

    /** A graph that breaks after its first statement. */
    private static final class FailingGraph extends GraphBase {
        @Override
        protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            Map<Integer, Triple> some = new HashMap<>(Map.of(0, triple("half")));
            return WrappedIterator.create(IntStream.range(0, 2)
                    .mapToObj(i -> {
                        Triple next = some.get(i);
                        if (next == null) {
                            throw new IllegalStateException("broken in the middle");
                        }
                        return next;
                    })
                    .iterator());
        }
    }
}
