package org.demarche.wikidata.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.demarche.text.LuceneLogging;
import org.demarche.wikidata.dump.DumpFile;

/**
 * Builds an index from dumps: scans them once, determines the wanted classes, indexes their instances, and moves the complete
 * index into place. An interrupted run resumes from a folder beside the index that ends in {@code .unfinished}.
 */
public final class IndexBuilder {

    static {
        LuceneLogging.silence();
    }

    private static final double BUFFER_MB = 256;
    /** Smaller indexes are merged into one segment, which is fastest to search. */
    private static final int SMALL = 5_000_000;
    /** Number of blocks, of a megabyte each, in a part. At most one part is lost when a run is interrupted. */
    private static final int BLOCKS_PER_PART = 512;

    private final Path place;
    private final RootClasses classes;
    private final int threads;
    private final Clock clock;
    private final int blocksPerPart;

    /**
     * @param place folder of the index
     * @param classes the classes to index
     * @param threads number of worker threads, at least 1
     * @param clock gives the date of the index
     */
    public IndexBuilder(Path place, RootClasses classes, int threads, Clock clock) {
        this(place, classes, threads, clock, BLOCKS_PER_PART);
    }

    /** @param blocksPerPart number of blocks of a dump that are lost at most when a run is interrupted */
    IndexBuilder(Path place, RootClasses classes, int threads, Clock clock, int blocksPerPart) {
        this.place = place;
        this.classes = classes;
        this.threads = threads;
        this.clock = clock;
        this.blocksPerPart = blocksPerPart;
    }

    /**
     * Builds the index, or resumes building it. A complete index replaces an existing one.
     *
     * @throws IndexException if the place contains something else, an unfinished index is of other dumps, the dumps have no entity, or
     *     a dump is truncated and there is an index already
     * @throws IOException if a dump cannot be opened or the disk is full; what was done so far is kept
     */
    public IndexReport build(List<DumpFile> dumps, IndexProgress progress) throws IOException {
        try (UnfinishedIndex unfinished = UnfinishedIndex.at(place);
                BoundedExecutor workers = new BoundedExecutor(threads)) {
            DumpScan gathering = new DumpScan(dumps, unfinished.parts(), classes, blocksPerPart, progress);
            ScanCheckpoint gathered = gathering.run(workers);
            if (gathered.counts().lines() == gathered.counts().bad()) {
                unfinished.discard();
                throw nothingFound(gathered);
            }
            if (!gathered.complete() && Files.exists(place)) {
                unfinished.discard();
                throw truncated(gathered);
            }
            ClassTree tree = tree(unfinished.parts(), gathered);
            EntityKinds kinds = EntityKinds.of(tree, classes);
            SegmentIndexer indexing = new SegmentIndexer(unfinished.parts(), gathered, kinds, progress);
            write(unfinished.index(), dumps, indexing, workers, tree.above(kinds.all()));
            unfinished.finish();
            return report(gathering.bytes(), gathered, indexing);
        }
    }

    private static IndexException nothingFound(ScanCheckpoint gathered) {
        String first = gathered.failures().isEmpty()
                ? ""
                : System.lineSeparator() + "    " + gathered.failures().getFirst();
        return new IndexException("No Wikidata entity found. A dump is JSON with one entity per line." + first);
    }

    private IndexException truncated(ScanCheckpoint gathered) {
        return new IndexException(gathered.failures().getLast() + System.lineSeparator() + "    The index " + place
                + " was kept. Use a complete dump, or build an index of this one in another folder.");
    }

    private static ClassTree tree(Path parts, ScanCheckpoint gathered) throws IOException {
        long[][] edges = new long[gathered.parts()][];
        for (int part = 0; part < edges.length; part++) {
            edges[part] = new ScanSegment(parts, part).edges();
        }
        return ClassTree.of(Stream.of(edges).flatMapToLong(Arrays::stream).toArray());
    }

    /** @param tree the part of the class tree that the index keeps: the indexed classes and their superclasses */
    private void write(
            Path index, List<DumpFile> dumps, SegmentIndexer indexing, BoundedExecutor workers, ClassTree tree)
            throws IOException {
        IndexWriterConfig config = new IndexWriterConfig()
                .setSimilarity(new NameSimilarity())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false);
        try (FSDirectory directory = FSDirectory.open(index);
                IndexWriter writer = new IndexWriter(directory, config)) {
            indexing.run(writer, workers);
            if (writer.getDocStats().maxDoc < SMALL) {
                writer.forceMerge(1);
            }
            Files.deleteIfExists(index.resolve(IndexFormat.CLASSES_FILE));
            try (IndexOutput out = directory.createOutput(IndexFormat.CLASSES_FILE, IOContext.DEFAULT)) {
                tree.write(out);
            }
            writer.setLiveCommitData(description(dumps, indexing).entrySet());
            writer.commit();
        }
    }

    private Map<String, String> description(List<DumpFile> dumps, SegmentIndexer indexing) {
        String title = dumps.stream().map(DumpFile::name).collect(Collectors.joining(", "));
        Map<String, String> data = IndexFormat.description(
                title, indexing.entities(), LocalDate.now(clock).toString());
        // If the process ends between this commit and the move into place, the next run must not index anything again.
        data.put(IndexFormat.PARTS_KEY, Integer.toString(indexing.parts()));
        return data;
    }

    private static IndexReport report(long bytes, ScanCheckpoint gathered, SegmentIndexer indexing) {
        return new IndexReport(
                bytes,
                gathered.counts().lines(),
                indexing.entities(),
                indexing.repeated(),
                gathered.counts().bad(),
                gathered.failures(),
                gathered.complete());
    }
}
