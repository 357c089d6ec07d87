package org.demarche.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
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
        return facts(corpus).map(facts -> load(facts, store)).orElse(List.of());
    }

    private static List<Problem> load(Facts facts, GraphStore store) {
        facts.graph().ifPresent(graph -> store.replace(Map.of(facts.name(), graph)));
        return facts.problems();
    }

    /**
     * The facts of a corpus.
     *
     * @param name of their graph
     * @param graph without statements if there is no file; empty if the file has a problem
     */
    record Facts(Node name, Optional<Graph> graph, List<Problem> problems) {}

    /** Reads the facts of a corpus that has been read; empty if only a part of it was. */
    static Optional<Facts> facts(CheckedCorpus corpus) {
        CorpusDescription description = corpus.description().orElse(null);
        Path corpusFile = corpus.folder().corpusFile().orElse(null);
        if (description == null || corpusFile == null || !corpus.folder().isWhole()) {
            return Optional.empty();
        }
        Node name = graphOf(description);
        Path file = corpusFile.resolveSibling(FactsFile.NAME);
        if (!Files.exists(file)) {
            return Optional.of(new Facts(name, Optional.of(MemoryStore.newGraph()), List.of()));
        }
        FactsFile.ReadFacts read = FactsFile.read(file, name);
        return Optional.of(new Facts(name, read.graph(), read.problems()));
    }
}
