package org.demarche.store.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.demarche.store.MemoryStore;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What issues, proposals and institutions are within. */
class WholesTest {

    private final MemoryStore store = new MemoryStore();

    @Test
    void eachIsWithinItselfAndAllThatItIsPartOf() {
        put("coding", broader("grain-toll", "tolls"), broader("tolls", "trade"), issue("alone"));
        assertEquals(
                Set.of(
                        "alone alone",
                        "grain-toll grain-toll",
                        "grain-toll tolls",
                        "grain-toll trade",
                        "tolls tolls",
                        "tolls trade",
                        "trade trade"),
                within());
    }

    @Test
    void followsAStepThatIsTakenOutOrPutIn() {
        put("one", broader("grain-toll", "tolls"), broader("tolls", "trade"));
        put("other", broader("trade", "economy"));
        put("other", broader("trade", "money"));
        assertTrue(within().containsAll(Set.of("grain-toll money", "trade money")));
        assertFalse(within().contains("grain-toll economy"));
        put("one");
        assertEquals(Set.of("trade trade", "trade money", "money money"), within());
    }

    @Test
    void aCircleComesToAnEnd() {
        put("coding", broader("a", "b"), broader("b", "a"));
        assertEquals(Set.of("a a", "a b", "b a", "b b"), within());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void afterManyChangesItIsWhatFollowsFromTheGraphsThatAreLeft(long seed) {
        Random random = new Random(seed);
        Map<String, List<Triple>> graphs = new LinkedHashMap<>();
        for (int change = 0; change < 30; change++) {
            List<Triple> triples = random.ints(random.nextInt(4), 0, 64)
                    .mapToObj(pair -> broader("n" + pair % 8, "n" + pair / 8))
                    .toList();
            String name = "graph" + random.nextInt(5);
            graphs.put(name, triples);
            put(name, triples.toArray(Triple[]::new));
        }
        DerivedAccumulator anew = new DerivedAccumulator();
        graphs.values().forEach(anew::add);
        Set<String> expected = new TreeSet<>();
        anew.total(triple -> expected.add(text(triple)));
        assertEquals(expected, within());
    }

    private void put(String graph, Triple... triples) {
        Graph filled = MemoryStore.newGraph();
        GraphUtil.add(filled, triples);
        store.replace(Map.of(node(graph), filled));
    }

    private Set<String> within() {
        Stream<Triple> triples = store.dataset().getGraph(DerivedGraph.NAME).stream();
        return triples.map(WholesTest::text).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Triple triple) {
        assertEquals(Vocabulary.WITHIN, triple.getPredicate());
        return triple.getSubject().getURI().substring("https://example.org/".length()) + " "
                + triple.getObject().getURI().substring("https://example.org/".length());
    }

    private static Triple broader(String issue, String whole) {
        return Triple.create(node(issue), ExternalTerms.BROADER, node(whole));
    }

    private static Triple issue(String id) {
        return Triple.create(node(id), ExternalTerms.TYPE, Vocabulary.ISSUE);
    }

    private static Node node(String id) {
        return NodeFactory.createURI("https://example.org/" + id);
    }
}
