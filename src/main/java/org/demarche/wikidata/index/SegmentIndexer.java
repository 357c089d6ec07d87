package org.demarche.wikidata.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexWriter;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.dump.ItemIds;
import org.roaringbitmap.RoaringBitmap;

/** Indexes the segments of a dump scan. Each segment is committed, so that an interrupted run resumes after the last one. */
final class SegmentIndexer {

    private final Path folder;
    private final ScanCheckpoint gathered;
    private final EntityKinds kinds;
    private final IndexProgress progress;
    private final RoaringBitmap seen = new RoaringBitmap();
    private final AtomicLong entities = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();

    SegmentIndexer(Path folder, ScanCheckpoint gathered, EntityKinds kinds, IndexProgress progress) {
        this.folder = folder;
        this.gathered = gathered;
        this.kinds = kinds;
        this.progress = progress;
    }

    /** Indexes what is not in the index yet. */
    void run(IndexWriter writer, BoundedExecutor workers) throws IOException {
        int done = partsIn(writer);
        for (int part = 0; part < gathered.parts(); part++) {
            boolean known = part < done;
            index(new ScanSegment(folder, part), known ? Optional.empty() : Optional.of(writer), workers);
            if (!known) {
                commit(writer, part + 1);
            }
            progress.advanced(
                    IndexProgress.Phase.INDEXING,
                    part + 1,
                    gathered.parts(),
                    entities.get(),
                    gathered.counts().bad());
        }
    }

    private static int partsIn(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(IndexFormat.PARTS_KEY)) {
                    return Integer.parseInt(entry.getValue());
                }
            }
        }
        return 0;
    }

    private static void commit(IndexWriter writer, int parts) throws IOException {
        Map<String, String> data = new HashMap<>();
        data.put(IndexFormat.PARTS_KEY, Integer.toString(parts));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    private void index(ScanSegment part, Optional<IndexWriter> writer, BoundedExecutor workers) throws IOException {
        try (ScanSegment.Reader packs = part.new Reader()) {
            for (Optional<byte[]> pack = packs.next(); pack.isPresent(); pack = packs.next()) {
                byte[] taken = pack.get();
                workers.submit(() -> index(ScannedItem.unpack(taken), writer));
            }
            workers.await();
        }
    }

    private void index(List<ScannedItem> items, Optional<IndexWriter> writer) throws IOException {
        for (ScannedItem item : items) {
            Set<EntityKind> what = kinds.of(item);
            if (what.isEmpty()) {
                continue;
            }
            if (!isFirst(ItemIds.of(item.entity().id()))) {
                repeated.incrementAndGet();
                continue;
            }
            entities.incrementAndGet();
            if (writer.isPresent()) {
                writer.get().addDocuments(EntityDocuments.of(item.entity().withKinds(what)));
            }
        }
    }

    private boolean isFirst(int number) {
        synchronized (seen) {
            return seen.checkedAdd(number);
        }
    }

    int parts() {
        return gathered.parts();
    }

    long entities() {
        return entities.get();
    }

    long repeated() {
        return repeated.get();
    }
}
