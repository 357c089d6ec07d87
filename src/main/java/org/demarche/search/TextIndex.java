package org.demarche.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Triple;
import org.apache.lucene.index.IndexWriter;
import org.demarche.store.EmbeddedStore;
import org.demarche.store.StoreFollower;
import org.demarche.text.LuceneLogging;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of one store. It is brought up to date after each change of the store has been committed, and records the state of the store
 * that it is of. Whenever that differs from the state that the store has, after a crash or because something else changed the store, the
 * index is not used until it has been rebuilt. A store in a folder is indexed while it is loaded, one in memory when it is first searched.
 */
public final class TextIndex implements StoreFollower, AutoCloseable {

    /** The subfolder of a store with its index. */
    public static final String FOLDER = "search";

    private static final Logger LOG = LoggerFactory.getLogger(TextIndex.class);

    static {
        LuceneLogging.silence();
    }

    private final @Nullable Path folder;
    private @Nullable EmbeddedStore store;
    private @Nullable IndexWriter writer;
    private @Nullable BulkIndexing bulk;
    private PendingEntities pending = new PendingEntities();
    private boolean changing;
    private volatile @Nullable Snapshot shown;

    private TextIndex(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The index of a store in memory. */
    public static TextIndex inMemory() {
        return new TextIndex(null);
    }

    /** The index of a store in a folder. Nothing is opened or created yet. */
    public static TextIndex beside(Path store) {
        return new TextIndex(store.resolve(FOLDER));
    }

    /** Sets the store that it indexes. Call it once, before anything else. */
    public synchronized void attach(EmbeddedStore followed) {
        store = followed;
    }

    private EmbeddedStore store() {
        if (store == null) {
            throw new IllegalStateException("no store yet");
        }
        return store;
    }

    @Override
    public synchronized void begin(String state) {
        changing = true;
        attempt(() -> {
            if (writer == null && folder != null && !open(state) && isEmptyStore()) {
                create();
            }
        });
    }

    private boolean isEmptyStore() {
        return store().read(() -> store().union().isEmpty());
    }

    /** Opens the index if it is of this state of the store. */
    private boolean open(String state) throws IOException {
        writer = folder == null ? null : IndexStates.open(folder, state).orElse(null);
        return writer != null;
    }

    private IndexWriter create() throws IOException {
        forget();
        IndexWriter created = IndexStates.create(folder);
        writer = created;
        return created;
    }

    @Override
    public synchronized void note(Iterable<Triple> changed) {
        if (writer != null) {
            pending.note(changed);
        }
    }

    @Override
    public synchronized void add(List<Triple> graph, List<Triple> derived) {
        attempt(() -> {
            if (bulk == null && folder != null) {
                bulk = new BulkIndexing(create());
            }
            if (bulk != null) {
                bulk.add(graph, derived);
            }
        });
    }

    @Override
    public synchronized void end(String state) {
        changing = false;
        attempt(() -> {
            if (writer == null) {
                return;
            }
            if (bulk != null) {
                pending.addAll(bulk.finish());
            }
            boolean built = bulk != null;
            bulk = null;
            EmbeddedStore source = store();
            IndexWriter target = writer;
            source.read(() -> {
                pending.write(source.union(), target);
                if (built) {
                    StoreIndexing.weigh(source.union(), target);
                }
                return target;
            });
            show(target, state);
        });
        pending = new PendingEntities();
    }

    @Override
    public synchronized void abandon() {
        changing = false;
        pending = new PendingEntities();
        if (bulk != null) {
            bulk.close();
            bulk = null;
            forget();
        }
    }

    @Override
    public synchronized void moved(String state) {
        changing = false;
        attempt(() -> {
            if (writer != null) {
                show(writer, state);
            }
        });
    }

    /** Makes changes durable and visible. */
    private void show(IndexWriter written, String state) throws IOException {
        IndexStates.record(written, state);
        if (folder != null) {
            written.commit();
        }
        Snapshot last = shown;
        shown = Snapshot.of(written, store().version().orElseThrow());
        if (last != null) {
            last.close();
        }
    }

    /**
     * A snapshot of the index for the current state of the store, if the index has it. Use it within a read of the store, and
     * close it.
     */
    Optional<Snapshot> current() {
        Snapshot snapshot = shown;
        if (snapshot == null
                || store().version().filter(snapshot.version()::equals).isEmpty()) {
            return Optional.empty();
        }
        return snapshot.acquire();
    }

    /** The same, but opens the index if that is beside the store and not open yet. */
    Optional<Snapshot> opened() {
        synchronized (this) {
            attempt(() -> {
                String state = store().state();
                if (!changing && writer == null && open(state)) {
                    show(Objects.requireNonNull(writer), state);
                }
            });
        }
        return current();
    }

    /**
     * Opens the index, or rebuilds it if there is none, or if it is of another state of the store.
     *
     * @param rebuilds whether to rebuild it in any case
     * @param progress receives how many entities are indexed
     * @return false if the store is being changed; then call it again
     */
    boolean prepare(boolean rebuilds, LongConsumer progress) {
        EmbeddedStore source = store();
        return source.read(() -> {
            synchronized (this) {
                if (changing) {
                    return false;
                }
                try {
                    String state = source.state();
                    if (!rebuilds && writer == null) {
                        open(state);
                    }
                    IndexWriter target = rebuilds ? null : writer;
                    if (target == null) {
                        target = create();
                        StoreIndexing.index(source.union(), target, progress);
                    }
                    show(target, state);
                    return true;
                } catch (IOException e) {
                    forget();
                    throw new UncheckedIOException(e);
                } catch (RuntimeException | Error e) {
                    forget();
                    throw e;
                }
            }
        });
    }

    /** A task of the index that the store does not depend on. */
    private interface Step {
        void run() throws IOException;
    }

    /** A failing index must not make the store fail: it is rebuilt when it is next used. */
    private void attempt(Step step) {
        try {
            step.run();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The search index will be rebuilt: {}", e.toString());
            forget();
        }
    }

    private void forget() {
        Snapshot last = shown;
        shown = null;
        if (last != null) {
            last.close();
        }
        IndexWriter open = writer;
        writer = null;
        if (open != null) {
            try {
                open.rollback();
                open.getDirectory().close();
            } catch (IOException e) {
                LOG.warn("The search index could not be closed: {}", e.toString());
            }
        }
    }

    /** The part of the index in the folder that does not agree with the store; empty if all of it does, or there is no index. */
    Optional<String> fault() {
        EmbeddedStore source = store();
        return source.read(() -> {
            synchronized (this) {
                return folder == null ? Optional.empty() : IndexStates.fault(folder, source);
            }
        });
    }

    @Override
    public synchronized void close() {
        if (bulk != null) {
            bulk.close();
        }
        forget();
    }
}
