package org.demarche;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.demarche.model.Coding;
import org.demarche.model.CorpusFile;
import org.demarche.rdf.CorpusMapper;
import org.demarche.store.GraphStore;
import org.demarche.store.MemoryStore;

/** Maps checked files and puts their graphs into a store, some files at a time. */
final class CorpusLoader {

    /** A transaction costs TDB2 many pages however little it writes, so one is made for this many files. */
    private static final int BATCH = 1_000;

    private final GraphStore store;
    private final Map<Node, Graph> batch = new HashMap<>();
    private int loaded;
    private long quads;
    private int positions;

    CorpusLoader(GraphStore store) {
        this.store = store;
    }

    LoadReport load(CheckedCorpus corpus) {
        corpus.forEach((file, places) -> add(file, corpus.merged()));
        flush();
        return new LoadReport(corpus.files(), loaded, quads, positions, corpus.problems());
    }

    /** The graph of one file, with the ids of merged actors read as those that are kept. */
    static Graph graph(CorpusFile file, Map<String, String> merged) {
        Graph graph = MemoryStore.newGraph();
        CorpusMapper.map(file, merged, new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                graph.add(quad.asTriple());
            }
        });
        return graph;
    }

    private void add(CorpusFile file, Map<String, String> merged) {
        Graph graph = graph(file, merged);
        batch.put(CorpusMapper.graphOf(file), graph);
        loaded++;
        quads += graph.size();
        positions += file instanceof Coding coding ? coding.positions().size() : 0;
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        store.replace(batch);
        batch.clear();
    }
}
