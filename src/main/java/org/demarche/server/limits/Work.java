package org.demarche.server.limits;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work that one thread does while another waits for the result, for a limited time if it likes. */
final class Work<T> implements Runnable {

    private final Supplier<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private @Nullable Thread thread;
    private @Nullable AtomicInteger lost;

    Work(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public void run() {
        begin(Thread.currentThread());
        try {
            result.complete(work.get());
        } catch (Throwable e) {
            result.completeExceptionally(e);
        } finally {
            end();
        }
    }

    private synchronized void begin(Thread worker) {
        thread = worker;
    }

    private synchronized void end() {
        thread = null;
        if (lost != null) {
            lost.decrementAndGet();
        }
    }

    /** Waits for the result, and throws what the work throws. */
    T await() throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    /**
     * The same for a limited time.
     *
     * @throws TimeoutException if there is no result by then
     */
    T await(Duration patience) throws InterruptedException, TimeoutException {
        try {
            return result.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        return switch (Objects.requireNonNull(e.getCause())) {
            case RuntimeException failure -> failure;
            case Error failure -> throw failure;
            default -> new IllegalStateException(e);
        };
    }

    /**
     * Abandons the work, unless there is a result after all.
     *
     * @param counter is one higher while the work continues
     * @param release receives the thread, which does nothing else meanwhile
     * @return whether it was abandoned
     */
    synchronized boolean giveUp(AtomicInteger counter, Consumer<Thread> release) {
        if (result.isDone()) {
            return false;
        }
        lost = counter;
        counter.incrementAndGet();
        if (thread != null) {
            release.accept(thread);
        }
        return true;
    }
}
