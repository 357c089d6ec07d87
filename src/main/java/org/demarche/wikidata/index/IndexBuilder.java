package org.demarche.wikidata.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.dump.DumpFile;
import org.roaringbitmap.RoaringBitmap;

/**
 * Makes an index of dumps: gathers what may be wanted in one reading, learns from it which classes are wanted, indexes, and puts
 * the index in its place when it is whole. An interrupted run goes on where it stopped; what it has done so far lies beside the
 * index' place in a folder that ends in {@code .unfinished}.
 */
public final class IndexBuilder {

    private static final double BUFFER_MB = 256;
    /** An index of fewer documents is put into one piece, which is quickest to search; with more, that would take too long. */
    private static final int SMALL = 5_000_000;

    private final Path place;
    private final Path unfinished;
    private final RootClasses classes;
    private final int threads;
    private final Clock clock;

    /**
     * @param place the folder that the index will be
     * @param classes what is kept
     * @param threads how many work at a time, at least 1
     * @param clock tells the day that the index will carry
     */
    public IndexBuilder(Path place, RootClasses classes, int threads, Clock clock) {
        this.place = place.toAbsolutePath();
        this.unfinished = this.place.resolveSibling(this.place.getFileName() + ".unfinished");
        this.classes = classes;
        this.threads = threads;
        this.clock = clock;
    }

    /** Where an unfinished index lies. */
    public Path unfinished() {
        return unfinished;
    }

    /**
     * Makes the index, or goes on making it. An index in that place is replaced when the new one is whole.
     *
     * @throws IndexException if the place is taken by something else, or an unfinished index is of other dumps
     * @throws IOException if a dump cannot be opened or the disk is full; what was done so far is kept
     */
    public IndexReport build(List<DumpFile> dumps, IndexProgress progress) throws IOException {
        checkPlace();
        Path parts = Files.createDirectories(unfinished.resolve("parts"));
        Path index = Files.createDirectories(unfinished.resolve("index"));
        try (Workers workers = new Workers(threads)) {
            GatheringState gathered = new Gathering(dumps, parts, classes, progress).run(workers);
            if (gathered.counts().lines() == gathered.counts().bad()) {
                throw nothingFound(gathered);
            }
            ClassTree tree = tree(parts, gathered);
            Map<EntityKind, RoaringBitmap> kinds = tree.kinds(classes);
            Indexing indexing = new Indexing(parts, gathered, kinds, progress);
            write(index, dumps, indexing, workers, kept(tree, kinds));
            putInPlace(index);
            return report(gathered, indexing);
        }
    }

    private IndexException nothingFound(GatheringState gathered) {
        deleteTree(unfinished);
        String first = gathered.troubles().isEmpty()
                ? ""
                : System.lineSeparator() + "    " + gathered.troubles().getFirst();
        return new IndexException("No entity of Wikidata was found; is it a JSON dump, one entity a line?" + first);
    }

    private void checkPlace() throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        if (!Files.isDirectory(place) || !(isEmpty(place) || Files.exists(place.resolve(IndexFormat.CLASSES_FILE)))) {
            throw new IndexException(place + " exists and is no index."
                    + System.lineSeparator() + "    Name a folder that does not exist yet, or an index to replace.");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static ClassTree tree(Path parts, GatheringState gathered) throws IOException {
        long[][] edges = new long[gathered.parts()][];
        for (int part = 0; part < edges.length; part++) {
            edges[part] = new Part(parts, part).edges();
        }
        return ClassTree.of(Stream.of(edges).flatMapToLong(java.util.Arrays::stream).toArray());
    }

    /** What of the tree the index keeps: the wanted classes and what is above them. */
    private static ClassTree kept(ClassTree tree, Map<EntityKind, RoaringBitmap> kinds) {
        RoaringBitmap all = new RoaringBitmap();
        kinds.values().forEach(all::or);
        return tree.above(all);
    }

    private void write(Path index, List<DumpFile> dumps, Indexing indexing, Workers workers, ClassTree tree)
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

    private Map<String, String> description(List<DumpFile> dumps, Indexing indexing) {
        Map<String, String> data = new HashMap<>();
        data.put(IndexFormat.VERSION_KEY, Integer.toString(IndexFormat.VERSION));
        data.put(IndexFormat.ENTITIES_KEY, Long.toString(indexing.entities()));
        data.put(IndexFormat.MADE_KEY, LocalDate.now(clock).toString());
        data.put(IndexFormat.TITLE_KEY, dumps.stream().map(DumpFile::name).reduce((a, b) -> a + ", " + b).orElse(""));
        return data;
    }

    private void putInPlace(Path index) throws IOException {
        Path old = place.resolveSibling(place.getFileName() + ".replaced");
        if (Files.exists(place)) {
            Files.move(place, old);
        }
        Files.move(index, place);
        deleteTree(old);
        deleteTree(unfinished);
    }

    private static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexReport report(GatheringState gathered, Indexing indexing) {
        return new IndexReport(
                gathered.counts().lines(),
                indexing.entities(),
                indexing.repeated(),
                gathered.counts().bad(),
                gathered.troubles(),
                gathered.complete());
    }
}
