package org.demarche.bench.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.demarche.Demarche;
import org.demarche.bench.table.Meter.Done;
import org.demarche.load.Corpus;
import org.demarche.load.LoadReport;
import org.demarche.rdf.NamedGraph;
import org.demarche.store.GraphLoader;
import org.demarche.store.MemoryStore;
import org.jspecify.annotations.Nullable;

/** Loading into memory. Arguments of each: codings, the same as N-Quads. */
final class MemoryJobs {

    private static final int TIMES = 3;

    private MemoryJobs() {}

    static void ours(List<String> arguments, Consumer<Object> results) throws Exception {
        results.accept(new Meter().measure(TIMES, () -> {
            try (Demarche demarche = Demarche.inMemory()) {
                LoadReport report = demarche.load(Corpus.at(Path.of(arguments.get(0))));
                return new Done(report.quads(), 0, report.hasErrors() ? "errors" : "");
            }
        }));
    }

    static void oursFromQuads(List<String> arguments, Consumer<Object> results) throws Exception {
        results.accept(new Meter().measure(TIMES, () -> {
            try (MemoryStore store = new MemoryStore();
                    GraphLoader loading = store.load("")) {
                ByGraph graphs = new ByGraph(loading);
                RDFParser.source(arguments.get(1)).parse(graphs);
                loading.finish((stage, done, total) -> {});
                return new Done(graphs.quads, 0, "");
            }
        }));
    }

    static void general(List<String> arguments, Consumer<Object> results) throws Exception {
        results.accept(new Meter().measure(TIMES, jena(DatasetGraphFactory::createGeneral, arguments.get(1))));
    }

    static void transactional(List<String> arguments, Consumer<Object> results) throws Exception {
        results.accept(new Meter().measure(TIMES, jena(DatasetGraphFactory::createTxnMem, arguments.get(1))));
    }

    private static Callable<Done> jena(Callable<DatasetGraph> dataset, String quads) {
        return () -> {
            DatasetGraph empty = dataset.call();
            Counter counter = new Counter();
            StreamRDF into = StreamRDFLib.dataset(empty);
            Txn.executeWrite(
                    empty,
                    () -> RDFParser.source(quads).parse(new StreamRDFWrapper(into) {
                        @Override
                        public void quad(Quad quad) {
                            counter.quads++;
                            super.quad(quad);
                        }
                    }));
            return new Done(counter.quads, 0, "");
        };
    }

    private static final class Counter {
        private long quads;
    }

    /** Hands over one graph after the other; the statements of a graph come together. */
    private static final class ByGraph extends StreamRDFBase {

        private final GraphLoader loading;
        private final List<Triple> triples = new ArrayList<>();
        private @Nullable Node name;
        private long quads;

        ByGraph(GraphLoader loading) {
            this.loading = loading;
        }

        @Override
        public void quad(Quad quad) {
            if (!quad.getGraph().equals(name)) {
                finish();
                name = quad.getGraph();
            }
            triples.add(quad.asTriple());
            quads++;
        }

        @Override
        public void finish() {
            if (name != null) {
                loading.put(new NamedGraph(name, triples));
                triples.clear();
            }
        }
    }
}
