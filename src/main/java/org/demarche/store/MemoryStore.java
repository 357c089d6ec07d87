package org.demarche.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.rdf.NamedGraph;
import org.demarche.store.bulk.StageProgress;
import org.demarche.store.derived.DerivedGraph;
import org.demarche.store.derived.DerivedUpdate;

/**
 * Keeps graphs in memory: each by itself, and all of them once more in one graph, so that a query of the union costs as much
 * as a query of a single graph. Jena's transactional in-memory dataset answers from the union, too, but takes
 * several times as long to load; the benchmark {@code StoreLoadBenchmark} has both.
 */
public final class MemoryStore implements EmbeddedStore {

    private static final int LONGEST_LIST = 1_000;

    private final Graph union = newGraph();
    private final DatasetGraph dataset = DatasetGraphFactory.createGeneral(union);
    private final DatasetGraph shown = new WithGraphsThatAreNotThere(dataset);
    private final StoreVersion version = new StoreVersion();
    private final RevocableLock lock = new RevocableLock();
    private final StoreFollower follower;

    /** An empty store. */
    public MemoryStore() {
        this(StoreFollower.NONE);
    }

    /** The same with a follower of its changes. */
    public MemoryStore(StoreFollower follower) {
        this.follower = follower;
    }

    /** A graph of the kind that this store keeps, to be filled and passed to it. */
    public static Graph newGraph() {
        return GraphFactory.createGraphMem();
    }

    @Override
    public void replace(Map<Node, Graph> graphs) {
        List<Replacement> replacements = graphs.entrySet().stream()
                .map(entry -> new Replacement(
                        entry.getKey(),
                        entry.getValue(),
                        entry.getValue().stream().toList()))
                .toList();
        lock.write(() -> {
            follower.begin("");
            DerivedUpdate derived = new DerivedUpdate();
            replacements.forEach(replacement -> replace(replacement, derived));
            derived.applyTo(new Derived());
            follower.end("");
        });
    }

    @Override
    public Graph union() {
        return union;
    }

    private final class Derived implements DerivedUpdate.Target {

        @Override
        public Graph union() {
            return union;
        }

        @Override
        public void add(Triple triple) {
            if (!dataset.containsGraph(DerivedGraph.NAME)) {
                dataset.addGraph(DerivedGraph.NAME, newGraph());
            }
            dataset.getGraph(DerivedGraph.NAME).add(triple);
            union.add(triple);
            follower.note(List.of(triple));
        }

        @Override
        public void delete(Triple triple) {
            Graph derived = dataset.getGraph(DerivedGraph.NAME);
            derived.delete(triple);
            if (derived.isEmpty()) {
                dataset.removeGraph(DerivedGraph.NAME);
            }
            union.delete(triple);
            follower.note(List.of(triple));
        }
    }

    /** A graph that has been read to its end, so that nothing fails once the store is being changed. */
    private record Replacement(Node name, Graph graph, List<Triple> triples) {}

    private void replace(Replacement replacement, DerivedUpdate derived) {
        version.changed();
        Node name = replacement.name();
        Graph graph = replacement.graph();
        if (dataset.containsGraph(name)) {
            List<Triple> old = dataset.getGraph(name).stream().toList();
            derived.note(old);
            follower.note(old);
            dataset.addGraph(name, graph);
            old.stream()
                    .filter(triple -> !graph.contains(triple) && !isElsewhere(triple))
                    .forEach(union::delete);
        } else {
            dataset.addGraph(name, graph);
        }
        replacement.triples().forEach(union::add);
        if (graph.isEmpty()) {
            dataset.removeGraph(name);
        }
        derived.note(replacement.triples());
        follower.note(replacement.triples());
    }

    @Override
    public GraphLoader load(String source) {
        DerivedUpdate derived = new DerivedUpdate();
        return new GraphLoader() {
            @Override
            public long kept() {
                return 0;
            }

            @Override
            public void put(NamedGraph graph) {
                Replacement replacement = new Replacement(graph.name(), asGraph(graph.triples()), graph.triples());
                lock.write(() -> {
                    follower.begin("");
                    replace(replacement, derived);
                });
            }

            @Override
            public void finish(StageProgress progress) {
                // Each graph is in as soon as it is put; what follows from them is worked out once.
                lock.write(() -> {
                    derived.applyTo(new Derived());
                    version.changed();
                    follower.end("");
                });
            }

            @Override
            public void close() {
                // Graphs of a load that failed are in, too.
                lock.write(() -> follower.end(""));
            }
        };
    }

    /** Articles are short, and asked for one by one rarely, so they need no index of their own. */
    private static Graph asGraph(List<Triple> triples) {
        if (triples.size() <= LONGEST_LIST) {
            return new ListBackedGraph(triples);
        }
        Graph graph = newGraph();
        triples.forEach(graph::add);
        return graph;
    }

    private boolean isElsewhere(Triple triple) {
        return dataset.stream(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
                .anyMatch(quad -> !quad.isDefaultGraph());
    }

    @Override
    public Optional<String> version() {
        return Optional.of(version.name());
    }

    @Override
    public <T> T read(Supplier<T> reader) {
        return lock.read(reader);
    }

    @Override
    public void giveUp(Thread reader) {
        lock.giveUp(reader);
    }

    @Override
    public DatasetGraph dataset() {
        return shown;
    }

    /** A missing graph counts as empty; the dataset itself would create it, which a reader must not do. */
    private static final class WithGraphsThatAreNotThere extends DatasetGraphWrapper
            implements DatasetGraphWrapperView {

        WithGraphsThatAreNotThere(DatasetGraph dataset) {
            super(dataset);
        }

        @Override
        public Graph getGraph(Node name) {
            boolean named = !Quad.isDefaultGraph(name) && !Quad.isUnionGraph(name);
            return named && !containsGraph(name) ? Graph.emptyGraph : super.getGraph(name);
        }
    }

    @Override
    public void close() {
        dataset.close();
    }
}
