package org.demarche.store;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;

/**
 * Keeps graphs in memory, each for itself and all of them once more in one graph, so that a question to the union costs
 * what a question to a single graph does. Jena's transactional in-memory dataset answers from the union, too, but takes
 * several times as long to load; the benchmark {@code StoreLoadBenchmark} has both.
 */
public final class MemoryStore implements GraphStore {

    private static final int LONGEST_LIST = 1_000;

    private final Graph union = newGraph();
    private final DatasetGraph dataset = DatasetGraphFactory.createGeneral(union);

    /** A graph of the kind that this store keeps, to be filled and handed over. */
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
        Txn.executeWrite(dataset, () -> replacements.forEach(this::replace));
    }

    /** A graph that has been read to its end, so that nothing fails once the store is being changed. */
    private record Replacement(Node name, Graph graph, List<Triple> triples) {}

    private void replace(Replacement replacement) {
        Node name = replacement.name();
        Graph graph = replacement.graph();
        if (dataset.containsGraph(name)) {
            List<Triple> old = dataset.getGraph(name).stream().toList();
            dataset.addGraph(name, graph);
            old.stream()
                    .filter(triple -> !graph.contains(triple) && !isElsewhere(triple))
                    .forEach(union::delete);
        } else {
            dataset.addGraph(name, graph);
        }
        replacement.triples().forEach(union::add);
    }

    @Override
    public GraphLoading load(String source) {
        return new GraphLoading() {
            @Override
            public long kept() {
                return 0;
            }

            @Override
            public void put(NamedGraph graph) {
                Replacement replacement = new Replacement(graph.name(), asGraph(graph.triples()), graph.triples());
                Txn.executeWrite(dataset, () -> replace(replacement));
            }

            @Override
            public void finish(Progress progress) {
                // Each graph is in as soon as it is put.
            }

            @Override
            public void close() {}
        };
    }

    /** Articles are short, and asked for one by one rarely, so they need no index of their own. */
    private static Graph asGraph(List<Triple> triples) {
        if (triples.size() <= LONGEST_LIST) {
            return new TripleListGraph(triples);
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
    public <T> T read(Supplier<T> reader) {
        return Txn.calculateRead(dataset, reader);
    }

    @Override
    public DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public void close() {
        dataset.close();
    }
}
