package org.demarche.export.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/** The documents through which a position was reported: the one closest to the speaker first, the one closest to the article last. */
final class ReportingChain {

    private final LabelledGraph graph;

    ReportingChain(LabelledGraph graph) {
        this.graph = graph;
    }

    List<Node> of(Node position) {
        List<Node> documents = graph.values(position, Vocabulary.REPORTED_IN);
        List<Node> chain = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        documents.forEach(document -> add(document, documents, seen, chain));
        return chain;
    }

    /** Adds a document after those that it quotes. */
    private void add(Node document, List<Node> documents, Set<Node> seen, List<Node> chain) {
        if (seen.add(document)) {
            documents.stream()
                    .filter(source -> graph.contains(document, ExternalTerms.WAS_QUOTED_FROM, source))
                    .forEach(source -> add(source, documents, seen, chain));
            chain.add(document);
        }
    }
}
