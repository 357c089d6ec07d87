package org.demarche.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.demarche.store.MemoryStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Loading in-memory stores and querying the union of their graphs: Jena's transactional dataset, Jena's general dataset with its union
 * view, and ours, which keeps the union as a graph. The data is one article, repeated.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(1)
@State(Scope.Benchmark)
public class StoreLoadBenchmark {

    private static final String QUERY = """
            PREFIX dem: <https://w3id.org/demarche/ontology#>
            SELECT ?holder (COUNT(?position) AS ?n) {
                ?position a dem:Position ; dem:holder ?holder ; dem:stance dem:support
            } GROUP BY ?holder""";

    private Map<Node, Graph> graphs = new HashMap<>();
    private final DatasetGraph transactional = DatasetGraphFactory.createTxnMem();
    private final DatasetGraph general = DatasetGraphFactory.createGeneral();
    private final MemoryStore ours = new MemoryStore();

    /** Loads the stores that are queried. */
    @Setup(Level.Trial)
    public void load() {
        graphs = Articles.manyTimes(1_000);
        loadTransactional(transactional);
        graphs.forEach(general::addGraph);
        ours.replace(graphs);
    }

    @Benchmark
    public Object loadTransactional() {
        return loadTransactional(DatasetGraphFactory.createTxnMem());
    }

    @Benchmark
    public Object loadGeneral() {
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        graphs.forEach((name, graph) -> {
            Graph copy = MemoryStore.newGraph();
            graph.stream().forEach(copy::add);
            dataset.addGraph(name, copy);
        });
        return dataset;
    }

    @Benchmark
    public Object loadOurs() {
        Map<Node, Graph> copies = new HashMap<>();
        graphs.forEach((name, graph) -> {
            Graph copy = MemoryStore.newGraph();
            graph.stream().forEach(copy::add);
            copies.put(name, copy);
        });
        MemoryStore store = new MemoryStore();
        store.replace(copies);
        return store;
    }

    @Benchmark
    public long askTransactional() {
        return Txn.calculateRead(transactional, () -> ask(transactional.getUnionGraph()));
    }

    @Benchmark
    public long askGeneral() {
        return ask(general.getUnionGraph());
    }

    @Benchmark
    public long askOurs() {
        return ours.read(() -> ask(ours.dataset().getDefaultGraph()));
    }

    private DatasetGraph loadTransactional(DatasetGraph dataset) {
        Txn.executeWrite(
                dataset,
                () -> graphs.forEach((name, graph) -> {
                    for (Triple triple : graph.find().toList()) {
                        dataset.add(Quad.create(name, triple));
                    }
                }));
        return dataset;
    }

    private static long ask(Graph graph) {
        try (QueryExec execution = QueryExec.graph(graph).query(QUERY).build()) {
            return execution.select().stream().count();
        }
    }
}
