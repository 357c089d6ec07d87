package org.demarche.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.lucene.index.IndexWriter;

/** The entities whose documents are affected by changes of a store. */
final class PendingEntities {

    private final Set<Node> entities = new LinkedHashSet<>();
    private final Set<Node> parts = new LinkedHashSet<>();

    /** Notes statements that were removed from the store, or added. */
    void note(Iterable<Triple> changed) {
        for (Triple triple : changed) {
            if (SearchDocuments.bearsOnSubject(triple.getPredicate())) {
                entities.add(triple.getSubject());
            } else if (SearchDocuments.PART_TEXTS.contains(triple.getPredicate())) {
                parts.add(triple.getSubject());
            }
        }
    }

    void addAll(Collection<Node> others) {
        entities.addAll(others);
    }

    /** Writes their documents, as the store has them now. */
    void write(Graph union, IndexWriter writer) {
        for (Node part : parts) {
            SearchDocuments.PARTS.forEach(property ->
                    union.find(Node.ANY, property, part).forEach(triple -> entities.add(triple.getSubject())));
        }
        try {
            for (Node entity : entities) {
                StoreIndexing.write(entity, union, writer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
