package org.demarche.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.jena.graph.Node;
import org.demarche.model.CorpusDescription;
import org.demarche.rdf.Iris;
import org.demarche.rdf.NamedGraph;
import org.demarche.wikidata.facts.FactsFile;

/** The Wikidata facts of a corpus, which are in its tables as they are in its store. */
final class CorpusFacts {

    private CorpusFacts() {}

    /**
     * The graph of the facts as N-Quads; empty if the corpus has none.
     *
     * @throws IOException if the file cannot be read, or has an error
     */
    static Optional<byte[]> quads(String folder, CorpusDescription corpus, Configuration conf) throws IOException {
        CorpusFiles.SmallFile file = CorpusFiles.small(folder, FactsFile.NAME, conf);
        if (file == null) {
            return Optional.empty();
        }
        Node name = new Iris(corpus.base()).facts(corpus.id());
        Path copy = Files.createTempFile("facts", ".ttl");
        try {
            Files.write(copy, file.bytes());
            FactsFile.ReadFacts read = FactsFile.read(copy, name);
            if (!read.problems().isEmpty()) {
                throw new IOException(
                        file.name() + ": " + read.problems().getFirst().message());
            }
            return read.graph()
                    .filter(graph -> !graph.isEmpty())
                    .map(graph ->
                            Quads.bytes(new NamedGraph(name, graph.stream().toList())));
        } finally {
            Files.delete(copy);
        }
    }
}
