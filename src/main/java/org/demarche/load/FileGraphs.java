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

/** Maps files to their graphs. */
public final class FileGraphs {

    private FileGraphs() {}

    /**
     * The graph of a file, to be added to a store.
     *
     * @param merged the id of each merged actor to the id of the actor that replaces it
     */
    public static NamedGraph named(CorpusFile file, Map<String, String> merged) {
        List<Triple> triples = new ArrayList<>();
        CorpusMapper.map(file, merged, new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                triples.add(quad.asTriple());
            }
        });
        // Statements about two actors may become equal when these are merged.
        List<Triple> different =
                merged.isEmpty() ? triples : triples.stream().distinct().toList();
        return new NamedGraph(CorpusMapper.graphOf(file), different);
    }

    /** The graph of a file, indexed for searching. */
    public static Graph graph(CorpusFile file, Map<String, String> merged) {
        Graph graph = MemoryStore.newGraph();
        named(file, merged).triples().forEach(graph::add);
        return graph;
    }
}
