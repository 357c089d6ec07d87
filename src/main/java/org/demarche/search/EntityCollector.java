package org.demarche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;

/** Collects the IRIs of entities that a query matches, in no order. */
final class EntityCollector extends SimpleCollector {

    private final int most;
    private final List<BytesRef> iris = new ArrayList<>();
    private BinaryDocValues values = DocValues.emptyBinary();

    private EntityCollector(int most) {
        this.most = most;
    }

    static List<BytesRef> of(Snapshot snapshot, Query query, int most) throws IOException {
        return snapshot.searcher().search(query, new CollectorManager<EntityCollector, List<BytesRef>>() {
            @Override
            public EntityCollector newCollector() {
                return new EntityCollector(most);
            }

            @Override
            public List<BytesRef> reduce(Collection<EntityCollector> parts) {
                return parts.stream()
                        .flatMap(part -> part.iris.stream())
                        .limit(most)
                        .toList();
            }
        });
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        values = DocValues.getBinary(context.reader(), SearchDocuments.IRI);
    }

    @Override
    public void collect(int document) throws IOException {
        if (iris.size() >= most) {
            throw new CollectionTerminatedException();
        }
        if (values.advanceExact(document)) {
            iris.add(BytesRef.deepCopyOf(values.binaryValue()));
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
