package org.demarche.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.demarche.coding.CodingReader;
import org.demarche.coding.ReadResult;
import org.demarche.coding.Registry;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.rdf.CorpusMapper;
import org.demarche.store.MemoryStore;

/** The shipped article, repeated under different IRIs. */
final class Articles {

    static final Path ARTICLE = Path.of("data/articles/us-reply-2022-02-05.json");

    private static final Path CORPUS = Path.of("data/corpus.json");

    private Articles() {}

    static Map<Node, Graph> manyTimes(int times) {
        CorpusFile article = read(ARTICLE, registry());
        Map<Node, Graph> graphs = new HashMap<>();
        for (int i = 0; i < times; i++) {
            add(article, "-" + i, graphs);
        }
        return graphs;
    }

    static Registry registry() {
        return Registry.of((CorpusDescription) read(CORPUS, Registry.EMPTY));
    }

    static Graph graph(CorpusFile file) {
        Map<Node, Graph> graphs = new HashMap<>();
        add(file, "", graphs);
        return graphs.values().iterator().next();
    }

    private static void add(CorpusFile file, String suffix, Map<Node, Graph> graphs) {
        String article = CorpusMapper.graphOf(file).getURI();
        CorpusMapper.map(file, new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                graphs.computeIfAbsent(renamed(quad.getGraph(), article, suffix), name -> MemoryStore.newGraph())
                        .add(
                                renamed(quad.getSubject(), article, suffix),
                                quad.getPredicate(),
                                renamed(quad.getObject(), article, suffix));
            }
        });
    }

    private static Node renamed(Node node, String article, String suffix) {
        boolean own = node.isURI() && node.getURI().startsWith(article);
        return own ? NodeFactory.createURI(article + suffix + node.getURI().substring(article.length())) : node;
    }

    private static CorpusFile read(Path path, Registry shared) {
        try {
            ReadResult read = new CodingReader(shared).read(path.toString(), Files.readAllBytes(path));
            return read.file()
                    .orElseThrow(() -> new IllegalStateException(read.problems().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
