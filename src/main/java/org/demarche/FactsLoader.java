package org.demarche;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.demarche.coding.CorpusFolder;
import org.demarche.model.CorpusDescription;
import org.demarche.problem.Problem;
import org.demarche.rdf.Iris;
import org.demarche.store.GraphStore;
import org.demarche.store.MemoryStore;
import org.demarche.wikidata.facts.FactsFile;

/** Puts the facts beside a corpus into a store, or takes out those that are there no longer. */
final class FactsLoader {

    private FactsLoader() {}

    /** The graph of a corpus' facts. */
    static Node graphOf(CorpusDescription corpus) {
        return new Iris(corpus.base()).facts(corpus.id());
    }

    /** What is wrong with the facts; those that are in the store stay then. */
    static List<Problem> load(CorpusFolder folder, CorpusDescription corpus, GraphStore store) {
        Node name = graphOf(corpus);
        Path file = folder.corpusFile().orElseThrow().resolveSibling(FactsFile.NAME);
        if (!Files.exists(file)) {
            boolean before = store.read(() -> store.dataset().containsGraph(name));
            if (before) {
                store.replace(Map.of(name, MemoryStore.newGraph()));
            }
            return List.of();
        }
        FactsFile.ReadFacts read = FactsFile.read(file, name);
        read.graph().ifPresent(graph -> store.replace(Map.of(name, graph)));
        return read.problems();
    }
}
