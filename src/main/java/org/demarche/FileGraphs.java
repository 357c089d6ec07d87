package org.demarche;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.demarche.model.CorpusFile;
import org.demarche.rdf.CorpusMapper;
import org.demarche.store.MemoryStore;
import org.demarche.store.NamedGraph;

/** The graphs of files. */
final class FileGraphs {

    private FileGraphs() {}

    /** A file's statements, to be put into a store. */
    static NamedGraph named(CorpusFile file) {
        List<Triple> triples = new ArrayList<>();
        CorpusMapper.map(file, new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                triples.add(quad.asTriple());
            }
        });
        return new NamedGraph(CorpusMapper.graphOf(file), triples);
    }

    /** A file's statements, to be searched. */
    static Graph graph(CorpusFile file) {
        Graph graph = MemoryStore.newGraph();
        named(file).triples().forEach(graph::add);
        return graph;
    }
}
