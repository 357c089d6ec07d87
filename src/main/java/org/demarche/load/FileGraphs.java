package org.demarche.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.demarche.model.CorpusFile;
import org.demarche.rdf.CorpusMapper;
import org.demarche.rdf.NamedGraph;
import org.demarche.store.MemoryStore;

/** The graphs of files. */
public final class FileGraphs {

    private FileGraphs() {}

    /**
     * A file's statements, to be put into a store.
     *
     * @param merged an actor's id to that of the actor that stands for it
     */
    static NamedGraph named(CorpusFile file, Map<String, String> merged) {
        List<Triple> triples = new ArrayList<>();
        CorpusMapper.map(file, merged, new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                triples.add(quad.asTriple());
            }
        });
        // Where two actors have become one, what was said of each may have become the same.
        List<Triple> different =
                merged.isEmpty() ? triples : triples.stream().distinct().toList();
        return new NamedGraph(CorpusMapper.graphOf(file), different);
    }

    /** A file's statements, to be searched. */
    public static Graph graph(CorpusFile file, Map<String, String> merged) {
        Graph graph = MemoryStore.newGraph();
        named(file, merged).triples().forEach(graph::add);
        return graph;
    }
}
