package org.demarche.wikidata.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.demarche.io.StopSignal;
import org.demarche.wikidata.KnownEntity;

/** Reads entities from an index. */
final class IndexedEntityReader {

    /** Entities that come up often are decoded once. */
    private static final int KNOWN = 20_000;

    private final DirectoryReader reader;
    private final Cache<Integer, KnownEntity> known =
            Caffeine.newBuilder().maximumSize(KNOWN).executor(Runnable::run).build();

    IndexedEntityReader(DirectoryReader reader) {
        this.reader = reader;
    }

    /** The entities of some names, in the same order, each once. */
    List<KnownEntity> ofNames(ScoreDoc[] names, int most) throws IOException {
        int[] found = Stream.of(names).mapToInt(name -> name.doc).sorted().toArray();
        int[] entities = entitiesOf(found);
        Set<Integer> documents = new LinkedHashSet<>();
        for (ScoreDoc name : names) {
            documents.add(entities[Arrays.binarySearch(found, name.doc)]);
            if (documents.size() == most) {
                break;
            }
        }
        return read(documents);
    }

    /**
     * The documents of the entities of some names, in one pass over the index; the names' documents must be in ascending
     * order.
     */
    private int[] entitiesOf(int[] names) throws IOException {
        int[] entities = new int[names.length];
        int at = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            NumericDocValues distances =
                    at < names.length && names[at] < end ? leaf.reader().getNumericDocValues(IndexFormat.ENTITY) : null;
            for (; at < names.length && names[at] < end; at++) {
                if (distances == null || !distances.advanceExact(names[at] - leaf.docBase)) {
                    throw new CorruptIndexException(
                            "a name without an entity", reader.directory().toString());
                }
                entities[at] = names[at] + (int) distances.longValue();
            }
        }
        return entities;
    }

    List<KnownEntity> read(Collection<Integer> documents) throws IOException {
        StoredFields stored = reader.storedFields();
        List<KnownEntity> entities = new ArrayList<>(documents.size());
        for (int document : documents) {
            StopSignal.check();
            KnownEntity entity = known.getIfPresent(document);
            if (entity == null) {
                entity = read(stored, document);
                known.put(document, entity);
            }
            entities.add(entity);
        }
        return entities;
    }

    /** Every entity once, in the order of the index. */
    void forEach(Consumer<? super KnownEntity> consumer) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            forEach(leaf.reader(), consumer);
        }
    }

    private static void forEach(LeafReader leaf, Consumer<? super KnownEntity> consumer) throws IOException {
        StoredFields stored = leaf.storedFields();
        NumericDocValues names = leaf.getNumericDocValues(IndexFormat.ENTITY);
        for (int document = 0; document < leaf.maxDoc(); document++) {
            boolean name = names != null && names.advanceExact(document);
            if (!name) {
                consumer.accept(read(stored, document));
            }
        }
    }

    private static KnownEntity read(StoredFields stored, int document) throws IOException {
        BytesRef data = stored.document(document, Set.of(IndexFormat.DATA)).getBinaryValue(IndexFormat.DATA);
        return EntityCodec.decode(Objects.requireNonNull(data));
    }
}
