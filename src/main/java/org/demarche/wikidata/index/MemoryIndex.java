package org.demarche.wikidata.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.demarche.text.LuceneLogging;
import org.demarche.wikidata.KnownEntity;

/** Builds an index in memory. */
final class MemoryIndex {

    static {
        LuceneLogging.silence();
    }

    private MemoryIndex() {}

    /** @param entities with their kinds */
    static EntityIndex of(String title, Collection<KnownEntity> entities, ClassTree classes) {
        Directory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig().setSimilarity(new NameSimilarity());
        try {
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (KnownEntity entity : entities) {
                    writer.addDocuments(EntityDocuments.of(entity));
                }
                writer.forceMerge(1);
                writer.setLiveCommitData(
                        IndexFormat.description(title, entities.size(), "").entrySet());
            }
            return new EntityIndex(directory, DirectoryReader.open(directory), classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
