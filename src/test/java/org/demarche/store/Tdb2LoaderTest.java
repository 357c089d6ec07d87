package org.demarche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.demarche.rdf.NamedGraph;
import org.demarche.store.Tdb2Loader.Pace;
import org.demarche.store.bulk.StageProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading many graphs into a TDB2 store: new or changed, interrupted and resumed. */
class Tdb2LoaderTest {

    private static final StageProgress NOBODY = (stage, done, total) -> {};
    private static final Pace BUILDS_SOON = new Pace(5, 10);
    private static final Pace NEVER_BUILDS = new Pace(1_000_000, 1_000_000);

    @TempDir
    private Path temp;

    @Test
    void aStoreThatWasBuiltIsLikeOneThatWasWritten() {
        List<NamedGraph> graphs = graphs(0, 40);
        assertEquals(
                quadsAfter(temp.resolve("written"), graphs, NEVER_BUILDS),
                quadsAfter(temp.resolve("built"), graphs, BUILDS_SOON));
        try (Tdb2Store built = new Tdb2Store(temp.resolve("built"))) {
            assertEquals(List.of(), built.faults());
            assertEquals(40, count(built, NodeFactory.createURI("https://example.org/p/number")));
        }
    }

    @Test
    void whatWasBuiltCanBeReplaced() {
        Path folder = temp.resolve("store");
        quadsAfter(folder, graphs(0, 40), BUILDS_SOON);
        NamedGraph other = new NamedGraph(name(3), List.of(triple(name(3), "label", "'new'")));
        Set<String> quads = quadsAfter(folder, List.of(other), NEVER_BUILDS);
        assertTrue(quads.contains(text(Quad.create(name(3), other.triples().getFirst()))));
        assertEquals(
                1, quads.stream().filter(it -> it.startsWith(name(3) + " ")).count());
    }

    @Test
    void aBuildThatWasInterruptedIsGoneOnWith() {
        Path folder = temp.resolve("store");
        List<NamedGraph> graphs = graphs(0, 40);
        try (Tdb2Store store = new Tdb2Store(folder);
                GraphLoader loading = store.load("the source", BUILDS_SOON)) {
            graphs.subList(0, 25).forEach(loading::put);
        }
        try (Tdb2Store store = new Tdb2Store(folder)) {
            assertTrue(store.isUnfinished());
            assertEquals(Set.of(), quads(store));
            try (GraphLoader loading = store.load("the source", BUILDS_SOON)) {
                int kept = (int) loading.kept();
                assertTrue(kept > 0 && kept <= 25, () -> kept + " graphs were kept");
                graphs.forEach(loading::put);
                loading.finish(NOBODY);
            }
            assertFalse(store.isUnfinished());
            assertEquals(expected(graphs), quads(store));
        }
    }

    @Test
    void aBuildOfAnotherSourceIsNotGoneOnWith() {
        Path folder = temp.resolve("store");
        try (Tdb2Store store = new Tdb2Store(folder);
                GraphLoader loading = store.load("the source", BUILDS_SOON)) {
            graphs(0, 25).forEach(loading::put);
        }
        try (Tdb2Store store = new Tdb2Store(folder);
                GraphLoader loading = store.load("another source", BUILDS_SOON)) {
            assertEquals(0, loading.kept());
            graphs(100, 120).forEach(loading::put);
            loading.finish(NOBODY);
            assertEquals(expected(graphs(100, 120)), quads(store));
        }
    }

    @Test
    void changesThatWereInterruptedAreGoneOnWith() {
        Path folder = temp.resolve("store");
        quadsAfter(folder, graphs(1_000, 1_001), NEVER_BUILDS);
        List<NamedGraph> graphs = graphs(0, 40);
        Pace often = new Pace(5, 10);
        try (Tdb2Store store = new Tdb2Store(folder);
                GraphLoader loading = store.load("the source", often)) {
            graphs.subList(0, 25).forEach(loading::put);
        }
        try (Tdb2Store store = new Tdb2Store(folder);
                GraphLoader loading = store.load("the source", often)) {
            int kept = (int) loading.kept();
            assertTrue(kept > 0 && kept <= 25, () -> kept + " graphs were kept");
            graphs.forEach(loading::put);
            loading.finish(NOBODY);
            List<NamedGraph> all = new ArrayList<>(graphs);
            all.addAll(graphs(1_000, 1_001));
            assertEquals(expected(all), quads(store));
        }
        try (Tdb2Store store = new Tdb2Store(folder);
                GraphLoader loading = store.load("the source", often)) {
            assertEquals(0, loading.kept(), "a loading that came to its end is not gone on with");
        }
    }

    @Test
    void compactionKeepsWhatTheStoreHolds() throws IOException {
        Path folder = temp.resolve("store");
        try (Tdb2Store store = new Tdb2Store(folder)) {
            for (int i = 0; i < 30; i++) {
                try (GraphLoader loading = store.load("", NEVER_BUILDS)) {
                    graphs(i, i + 1).forEach(loading::put);
                    loading.finish(NOBODY);
                }
            }
            Set<String> before = quads(store);
            store.compact();
            assertEquals(before, quads(store));
        }
        try (var entries = Files.list(folder)) {
            assertEquals(
                    List.of("Data-0002", "demarche.format", "tdb.lock"),
                    entries.map(it -> it.getFileName().toString()).sorted().toList());
        }
    }

    private static Set<String> quadsAfter(Path folder, List<NamedGraph> graphs, Pace pace) {
        try (Tdb2Store store = new Tdb2Store(folder)) {
            try (GraphLoader loading = store.load("", pace)) {
                graphs.forEach(loading::put);
                loading.finish(NOBODY);
            }
            return quads(store);
        }
    }

    private static Set<String> quads(Tdb2Store store) {
        return store.read(() -> store.dataset().stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                .filter(quad -> !quad.isDefaultGraph())
                .map(Tdb2LoaderTest::text)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static long count(Tdb2Store store, Node property) {
        return store.read(() -> store.dataset().getUnionGraph().stream(Node.ANY, property, Node.ANY)
                .count());
    }

    private static Set<String> expected(List<NamedGraph> graphs) {
        return graphs.stream()
                .flatMap(graph -> graph.triples().stream().map(triple -> text(Quad.create(graph.name(), triple))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Quad quad) {
        return quad.getGraph() + " " + quad.asTriple();
    }

    private static List<NamedGraph> graphs(int from, int to) {
        return IntStream.range(from, to).mapToObj(Tdb2LoaderTest::graph).toList();
    }

    /** Nodes of every sort that TDB2 keeps in its own way: IRIs, texts with and without language, numbers, dates, flags. */
    private static NamedGraph graph(int number) {
        return new NamedGraph(
                name(number),
                List.of(
                        triple(name(number), "label", "'graph " + number + "'@en"),
                        triple(name(number), "number", Integer.toString(number)),
                        triple(name(number), "share", "'0.5e0'^^<http://www.w3.org/2001/XMLSchema#double>"),
                        triple(name(number), "on", "'2024-05-02'^^<http://www.w3.org/2001/XMLSchema#date>"),
                        triple(name(number), "since", "'2024'^^<http://purl.org/dc/terms/W3CDTF>"),
                        triple(name(number), "former", "true"),
                        triple(name(number), "sees", "<" + name(number + 1) + ">")));
    }

    private static Node name(int number) {
        return NodeFactory.createURI("https://example.org/g/" + number);
    }

    private static Triple triple(Node subject, String property, String object) {
        return SSE.parseTriple("(<" + subject + "> <https://example.org/p/" + property + "> " + object + ")");
    }
}
