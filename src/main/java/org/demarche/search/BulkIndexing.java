package org.demarche.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.lucene.index.IndexWriter;
import org.demarche.search.SearchDocuments.Indexed;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Indexes the graphs of a new store as they are loaded, in a separate thread. A position is described in one graph; what several graphs
 * describe, such as an actor, is indexed again from the store when that is complete.
 */
final class BulkIndexing implements AutoCloseable {

    private static final int WAITING_GRAPHS = 64;

    private final IndexWriter writer;
    private final Set<Node> seen = new HashSet<>();
    private final Set<Node> repeated = new LinkedHashSet<>();
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_GRAPHS),
            task -> Thread.ofPlatform().daemon().name("search-index").unstarted(task),
            BulkIndexing::waitForRoom);

    private volatile @Nullable Throwable failure;

    BulkIndexing(IndexWriter writer) {
        this.writer = writer;
    }

    private static void waitForRoom(Runnable task, ThreadPoolExecutor executor) {
        try {
            executor.getQueue().put(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /**
     * Takes a graph.
     *
     * @throws UncheckedIOException if an earlier one could not be indexed
     */
    void add(List<Triple> graph, List<Triple> derived) {
        check();
        worker.execute(() -> {
            try {
                index(graph, derived);
            } catch (IOException | RuntimeException e) {
                failure = e;
            }
        });
    }

    private void check() {
        Throwable cause = failure;
        if (cause != null) {
            throw new UncheckedIOException(new IOException(cause));
        }
    }

    private void index(List<Triple> graph, List<Triple> derived) throws IOException {
        Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();
        graph.forEach(triple -> bySubject
                .computeIfAbsent(triple.getSubject(), any -> new ArrayList<>())
                .add(triple));
        derived.stream()
                .filter(triple -> triple.getPredicate().equals(Vocabulary.EFFECTIVE_DATE))
                .forEach(triple -> bySubject
                        .computeIfAbsent(triple.getSubject(), any -> new ArrayList<>())
                        .add(triple));
        for (Node subject : bySubject.keySet()) {
            Optional<Indexed> document = SearchDocuments.of(subject, node -> bySubject.getOrDefault(node, List.of()));
            if (document.isPresent()) {
                boolean position = document.get().kind() == ResultKind.POSITION;
                if (position || seen.add(subject)) {
                    writer.addDocument(document.get().document());
                } else {
                    repeated.add(subject);
                }
            }
        }
    }

    /**
     * Waits until all graphs are indexed.
     *
     * @return the entities that must be indexed again
     */
    Collection<Node> finish() {
        FutureTask<Collection<Node>> last = new FutureTask<>(() -> repeated);
        worker.execute(last);
        try {
            Collection<Node> again = last.get();
            check();
            return again;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
