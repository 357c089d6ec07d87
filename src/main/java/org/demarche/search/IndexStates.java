package org.demarche.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Node;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.demarche.store.EmbeddedStore;
import org.demarche.vocabulary.ExternalTerms;
import org.jspecify.annotations.Nullable;

/** Opens the index in a folder, and compares it with its store. */
final class IndexStates {

    /** The number changes with the fields: an index that lacks some is not of the store's state, and is rebuilt. */
    private static final String STATE = "state 2";

    private static final double BUFFER_MB = 64;
    private static final double SHARE_OF_HEAP = 16;
    private static final double MEGABYTE = 1 << 20;

    private IndexStates() {}

    /** Opens an index; empty if there is none, or it is of another state of the store. */
    static Optional<IndexWriter> open(Path folder, String state) throws IOException {
        if (!Files.isDirectory(folder)) {
            // Lucene would create it.
            return Optional.empty();
        }
        Directory directory = FSDirectory.open(folder);
        if (of(directory).filter(state::equals).isEmpty()) {
            directory.close();
            return Optional.empty();
        }
        return Optional.of(new IndexWriter(directory, config(OpenMode.APPEND)));
    }

    /** Creates an index, in memory if there is no folder. */
    static IndexWriter create(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return new IndexWriter(new ByteBuffersDirectory(), config(OpenMode.CREATE));
        }
        if (Files.exists(folder)) {
            // Lucene does not replace an index that it cannot read.
            IO.deleteAll(folder);
        }
        return new IndexWriter(FSDirectory.open(folder), config(OpenMode.CREATE));
    }

    private static IndexWriterConfig config(OpenMode mode) {
        double share = Runtime.getRuntime().maxMemory() / MEGABYTE / SHARE_OF_HEAP;
        return new IndexWriterConfig(new WordAnalyzer())
                .setOpenMode(mode)
                .setCommitOnClose(false)
                .setRAMBufferSizeMB(Math.min(BUFFER_MB, share));
    }

    /** Records, with the next commit, which state of the store an index is of. */
    static void record(IndexWriter writer, String state) {
        writer.setLiveCommitData(Map.of(STATE, state).entrySet());
    }

    /** The state of the store that an index is of; empty if there is no index, or it cannot be read. */
    static Optional<String> of(Directory directory) {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return Optional.empty();
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return Optional.ofNullable(reader.getIndexCommit().getUserData().get(STATE));
            }
        } catch (IOException | RuntimeException e) {
            // A damaged index is rebuilt like a missing one.
            return Optional.empty();
        }
    }

    /** The fault of an index; empty if it has none or does not exist. */
    static Optional<String> fault(Path folder, EmbeddedStore store) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return Optional.empty();
            }
            if (of(directory).filter(store.state()::equals).isEmpty()) {
                return Optional.of("the search index is of another state of the store");
            }
            return differentCount(directory, store);
        } catch (IOException | RuntimeException e) {
            return Optional.of("the search index cannot be read: " + e.getMessage());
        }
    }

    private static Optional<String> differentCount(Directory directory, EmbeddedStore store) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext part : reader.leaves()) {
                // Reads every file of it, and compares the checksum.
                part.reader().checkIntegrity();
            }
            long indexed = reader.docFreq(new Term(SearchDocuments.KIND, ResultKind.POSITION.word()));
            long held = store.union().stream(Node.ANY, ExternalTerms.TYPE, ResultKind.POSITION.rdfClass())
                    .count();
            return indexed == held
                    ? Optional.empty()
                    : Optional.of("the search index has " + indexed + " positions, and the store " + held);
        }
    }
}
