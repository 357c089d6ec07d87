package org.demarche.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Keeps graphs in memory, each for itself and all of them once more in one graph, so that a question to the union costs
 * what a question to a single graph does. Jena's transactional in-memory dataset answers from the union, too, but takes
 * several times as long to load; the benchmark {@code StoreLoadBenchmark} has both.
 */
public final class MemoryStore implements GraphStore {

    private final Graph union = newGraph();
    private final DatasetGraph dataset = DatasetGraphFactory.createGeneral(union);
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** A graph of the kind that this store keeps, to be filled and handed over. */
    public static Graph newGraph() {
        return GraphFactory.createGraphMem();
    }

    @Override
    public void replace(Map<Node, Graph> graphs) {
        lock.writeLock().lock();
        try {
            graphs.forEach(this::replace);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void replace(Node name, Graph graph) {
        if (dataset.containsGraph(name)) {
            List<Triple> old = dataset.getGraph(name).stream().toList();
            dataset.removeGraph(name);
            old.stream().filter(triple -> !isElsewhere(triple)).forEach(union::delete);
        }
        dataset.addGraph(name, graph);
        graph.stream().forEach(union::add);
    }

    private boolean isElsewhere(Triple triple) {
        return dataset.stream(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
                .anyMatch(quad -> !quad.isDefaultGraph());
    }

    @Override
    public <T> T read(Supplier<T> reader) {
        lock.readLock().lock();
        try {
            return reader.get();
        } finally {
            lock.readLock().unlock();
        }
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
