package org.demarche.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** An index as it was for one version of the store. */
final class Snapshot implements AutoCloseable {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final String version;

    /** The data for counting the values of a field, by field. */
    private final Map<String, StringDocValuesReaderState> counters = new ConcurrentHashMap<>();

    private @Nullable IssueTree issues;

    private Snapshot(DirectoryReader reader, String version) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.version = version;
    }

    static Snapshot of(IndexWriter writer, String version) throws IOException {
        return new Snapshot(DirectoryReader.open(writer), version);
    }

    String version() {
        return version;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    /** The issues of proposals, read when they are first needed. */
    synchronized IssueTree issues() {
        if (issues == null) {
            try {
                issues = IssueTree.of(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return issues;
    }

    StringDocValuesReaderState counter(String field) {
        return counters.computeIfAbsent(field, any -> {
            try {
                return new StringDocValuesReaderState(reader, field);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Keeps it open until the result is closed; empty if it is already closed. */
    Optional<Snapshot> acquire() {
        return reader.tryIncRef() ? Optional.of(this) : Optional.empty();
    }

    @Override
    public void close() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
