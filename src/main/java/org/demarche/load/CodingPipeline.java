package org.demarche.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.demarche.coding.RawCoding;
import org.demarche.coding.RawCodings;
import org.jspecify.annotations.Nullable;

/**
 * Processes the codings of a corpus on all cores and returns the results in the order of the corpus. Holds a bounded number of
 * codings at a time, however large the corpus is.
 *
 * @param <R> the result for one coding
 */
final class CodingPipeline<R> {

    private static final int BATCH_CODINGS = 64;
    private static final int BATCH_BYTES = 1 << 20;

    private final RawCodings codings;
    private final Function<RawCoding, R> work;
    private final int workers;
    private final Semaphore room;
    private final BlockingQueue<CompletableFuture<Batch<R>>> batches = new LinkedBlockingQueue<>();
    private boolean ended;

    /**
     * Results of consecutive codings.
     *
     * @param bytes bytes of the corpus read so far
     */
    record Batch<R>(List<R> results, long bytes) {}

    CodingPipeline(RawCodings codings, Function<RawCoding, R> work) {
        this.codings = codings;
        this.work = work;
        this.workers = Runtime.getRuntime().availableProcessors();
        this.room = new Semaphore(2 * workers + 2);
    }

    /**
     * Runs to the end of the corpus; rethrows what a worker throws.
     *
     * @param use receives the results, in order, in the calling thread
     */
    void run(Consumer<Batch<R>> use) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            threads.add(Thread.ofPlatform().daemon().name("coding-" + i).start(this::work));
        }
        try {
            Batch<R> batch = take();
            while (batch != null) {
                use.accept(batch);
                room.release();
                batch = take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (CompletionException e) {
            throw unwrapped(e);
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    private @Nullable Batch<R> take() throws InterruptedException {
        Batch<R> batch = batches.take().join();
        return batch.results().isEmpty() ? null : batch;
    }

    private static RuntimeException unwrapped(CompletionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        if (e.getCause() instanceof Error cause) {
            throw cause;
        }
        return e;
    }

    private void work() {
        try {
            while (true) {
                room.acquire();
                CompletableFuture<Batch<R>> result = new CompletableFuture<>();
                try {
                    Raw raw = next(result);
                    if (raw == null) {
                        return;
                    }
                    result.complete(new Batch<>(raw.codings.stream().map(work).toList(), raw.bytes));
                } catch (Throwable e) {
                    // Errors such as OutOfMemoryError must reach the calling thread, too.
                    result.completeExceptionally(e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Raw(List<RawCoding> codings, long bytes) {}

    /** Reads the next codings and queues their future results in one step, which keeps the order of the corpus. */
    private synchronized @Nullable Raw next(CompletableFuture<Batch<R>> result) {
        if (ended) {
            return null;
        }
        batches.add(result);
        List<RawCoding> batch = new ArrayList<>();
        long size = 0;
        while (batch.size() < BATCH_CODINGS && size < BATCH_BYTES) {
            RawCoding coding = codings.next();
            if (coding == null) {
                ended = true;
                break;
            }
            size += coding.length();
            batch.add(coding);
        }
        if (batch.isEmpty()) {
            result.complete(new Batch<>(List.of(), codings.bytes()));
            return null;
        }
        if (ended) {
            // The end marker that the reader of the results waits for.
            batches.add(CompletableFuture.completedFuture(new Batch<>(List.of(), codings.bytes())));
        }
        return new Raw(batch, codings.bytes());
    }
}
