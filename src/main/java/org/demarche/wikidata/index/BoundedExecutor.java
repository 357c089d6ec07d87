package org.demarche.wikidata.index;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A thread pool with a bounded queue, to limit memory. */
final class BoundedExecutor implements AutoCloseable {

    private static final int WAITING_PER_THREAD = 3;

    private final ExecutorService threads;
    private final Semaphore free;
    private final int places;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    BoundedExecutor(int count) {
        this.threads = Executors.newFixedThreadPool(count);
        this.places = count * WAITING_PER_THREAD;
        this.free = new Semaphore(places);
    }

    /** A task. */
    interface Task {
        void run() throws IOException;
    }

    /**
     * Submits a task; waits while the queue is full.
     *
     * @throws IOException if an earlier task has failed
     */
    void submit(Task task) throws IOException {
        free.acquireUninterruptibly();
        rethrow();
        threads.execute(() -> {
            try {
                task.run();
            } catch (Throwable e) { // Whatever it is, it has to reach the thread that waits.
                failure.compareAndSet(null, e);
            } finally {
                free.release();
            }
        });
    }

    /** Waits until all tasks are done. */
    void await() throws IOException {
        free.acquireUninterruptibly(places);
        free.release(places);
        rethrow();
    }

    private void rethrow() throws IOException {
        switch (failure.get()) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
