package org.demarche.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.demarche.search.SearchDocuments.Indexed;
import org.demarche.vocabulary.ExternalTerms;

/** Writes documents of the index from what a store holds. */
final class StoreIndexing {

    private StoreIndexing() {}

    /** Indexes all entities of a store. */
    static void index(Graph union, IndexWriter writer, LongConsumer progress) throws IOException {
        long done = 0;
        for (ResultKind kind : ResultKind.all()) {
            ExtendedIterator<Node> entities =
                    union.find(Node.ANY, ExternalTerms.TYPE, kind.rdfClass()).mapWith(Triple::getSubject);
            try {
                while (entities.hasNext()) {
                    Optional<Indexed> document = document(entities.next(), union);
                    // One with several classes comes several times.
                    if (document.isPresent() && document.get().kind() == kind) {
                        writer.addDocument(document.get().document());
                        progress.accept(++done);
                    }
                }
            } finally {
                entities.close();
            }
        }
    }

    /** Replaces the document of an entity, or removes it if the entity no longer exists. */
    static void write(Node entity, Graph union, IndexWriter writer) throws IOException {
        if (!entity.isURI()) {
            return;
        }
        Term id = new Term(SearchDocuments.IRI, entity.getURI());
        Optional<Indexed> document = document(entity, union);
        if (document.isPresent()) {
            writer.updateDocument(id, document.get().document());
        } else {
            writer.deleteDocuments(id);
        }
    }

    private static Optional<Indexed> document(Node entity, Graph union) {
        return SearchDocuments.of(
                entity, node -> union.find(node, Node.ANY, Node.ANY).toList());
    }

    /** Writes how many positions entities have, once all are indexed. */
    static void weigh(Graph union, IndexWriter writer) {
        Map<Node, Long> weights = new HashMap<>();
        SearchDocuments.WEIGHTS.forEach(property -> union.find(Node.ANY, property, Node.ANY)
                .forEach(triple ->
                        weights.merge(triple.getSubject(), SearchDocuments.number(triple.getObject()), Long::sum)));
        try {
            for (Map.Entry<Node, Long> weight : weights.entrySet()) {
                Term id = new Term(SearchDocuments.IRI, weight.getKey().getURI());
                writer.updateNumericDocValue(id, SearchDocuments.WEIGHT, weight.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
