package org.demarche.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.demarche.query.QueryEngine;
import org.demarche.query.guard.CancellationToken;
import org.demarche.store.EmbeddedStore;
import org.jspecify.annotations.Nullable;

/** Searches a store by its index. Each search sees the store and the index in the same state. */
public final class IndexSearch implements Search {

    private static final long RETRY_MILLIS = 10;

    private final EmbeddedStore store;
    private final TextIndex index;
    private final CancellationToken signal;
    private final AtomicReference<@Nullable CompletableFuture<Void>> preparing;

    /** @param index of this store */
    public IndexSearch(EmbeddedStore store, TextIndex index) {
        this(store, index, new CancellationToken(), new AtomicReference<>());
    }

    private IndexSearch(
            EmbeddedStore store,
            TextIndex index,
            CancellationToken signal,
            AtomicReference<@Nullable CompletableFuture<Void>> preparing) {
        this.store = store;
        this.index = index;
        this.signal = signal;
        this.preparing = preparing;
    }

    @Override
    public Search within(QueryEngine engine, CancellationToken otherSignal) {
        return new IndexSearch(store, index, otherSignal, preparing);
    }

    /** A function of a snapshot of the index. */
    private interface Reading<T> {
        T read(SnapshotSearch search) throws IOException;
    }

    @Override
    public SearchAnswer find(SearchRequest request) {
        return read(search -> search.find(request));
    }

    @Override
    public Optional<List<SearchAnswer.Hit>> suggest(SearchRequest request) {
        return Optional.of(read(search -> search.suggest(request)));
    }

    @Override
    public boolean positions(Consumer<IndexedPosition> use) {
        return store.read(() -> index.opened()
                .map(snapshot -> {
                    try (snapshot) {
                        PositionColumns.read(snapshot, use);
                        return true;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse(false));
    }

    private <T> T read(Reading<T> reading) {
        while (true) {
            signal.check();
            Optional<T> result = store.read(() -> index.current().map(snapshot -> read(snapshot, reading)));
            if (result.isPresent()) {
                return result.get();
            }
            // Either there is no index yet, or a change is committed that the index will have in a moment.
            signal.await(preparation());
        }
    }

    private <T> T read(Snapshot snapshot, Reading<T> reading) {
        try (snapshot) {
            return reading.read(new SnapshotSearch(snapshot, store.union()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prepares the index in a separate thread, since that may take longer than a caller may wait. */
    private CompletableFuture<Void> preparation() {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> running = preparing.compareAndExchange(null, mine);
        if (running != null) {
            return running;
        }
        Thread.ofPlatform().daemon().name("search-index").start(() -> {
            try {
                prepare(false, any -> {});
                preparing.set(null);
                mine.complete(null);
            } catch (Throwable e) {
                preparing.set(null);
                mine.completeExceptionally(e);
            }
        });
        return mine;
    }

    private void prepare(boolean rebuilds, LongConsumer progress) {
        while (!index.prepare(rebuilds, progress)) {
            try {
                Thread.sleep(RETRY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    @Override
    public void rebuild(LongConsumer progress) {
        prepare(true, progress);
    }

    @Override
    public Optional<String> fault() {
        return index.fault();
    }

    @Override
    public void close() {
        index.close();
    }
}
