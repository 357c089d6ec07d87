package org.demarche.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.demarche.model.CorpusDescription;
import org.demarche.problem.Problem;
import org.demarche.rdf.Iris;
import org.demarche.store.GraphStore;
import org.demarche.store.MemoryStore;
import org.demarche.wikidata.facts.FactsFile;

/** Loads the Wikidata facts of a corpus into a store, or removes those of an earlier load if the file is gone. */
public final class FactsLoader {

    private FactsLoader() {}

    /** The name of the graph of a corpus' facts. */
    static Node graphOf(CorpusDescription corpus) {
        return new Iris(corpus.base()).facts(corpus.id());
    }

    /**
     * Loads the facts, unless only a part of the corpus is read.
     *
     * @return problems of the file; if there are any, the facts in the store stay as they are
     */
    public static List<Problem> load(CheckedCorpus corpus, GraphStore store) {
        CorpusDescription description = corpus.description().orElse(null);
        Path corpusFile = corpus.folder().corpusFile().orElse(null);
        if (description == null || corpusFile == null || !corpus.folder().isWhole()) {
            return List.of();
        }
        Node name = graphOf(description);
        Path file = corpusFile.resolveSibling(FactsFile.NAME);
        if (!Files.exists(file)) {
            store.replace(Map.of(name, MemoryStore.newGraph()));
            return List.of();
        }
        FactsFile.ReadFacts read = FactsFile.read(file, name);
        read.graph().ifPresent(graph -> store.replace(Map.of(name, graph)));
        return read.problems();
    }
}
