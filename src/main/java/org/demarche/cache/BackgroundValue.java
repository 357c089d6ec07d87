package org.demarche.cache;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that takes long to compute, valid for one version of a store. It is computed in a separate thread, at most once at
 * a time, so that no request has to wait for it. Meanwhile the value of the previous version is still there.
 */
public final class BackgroundValue<V> implements AutoCloseable {

    private final String name;
    private final Supplier<Optional<String>> version;
    private final Supplier<V> computation;
    private @Nullable Kept<V> last;
    private @Nullable Running<V> running;
    private boolean closed;

    private record Kept<V>(String version, V value) {}

    private record Running<V>(String version, CompletableFuture<V> result, Thread thread) {}

    /**
     * Nothing is computed yet.
     *
     * @param name of the thread
     * @param version names the state of the store; empty if it cannot tell, and values may be a minute old
     * @param computation reads the store
     */
    public BackgroundValue(String name, Supplier<Optional<String>> version, Supplier<V> computation) {
        this.name = name;
        this.version = version;
        this.computation = computation;
    }

    /** The value for the current version, once it is there. It fails as the computation does; the next caller starts another one. */
    public CompletableFuture<V> current() {
        // Read before the store is read: if that changes meanwhile, the value counts as older than it is.
        String wanted = currentVersion();
        Running<V> other;
        synchronized (this) {
            if (closed) {
                return CompletableFuture.failedFuture(new IllegalStateException(name + " is closed"));
            }
            if (last != null && last.version().equals(wanted)) {
                return CompletableFuture.completedFuture(last.value());
            }
            if (running == null) {
                running = start(wanted);
            }
            if (running.version().equals(wanted)) {
                return running.result().copy();
            }
            other = running;
        }
        return other.result().handle((value, failure) -> value).thenCompose(any -> current());
    }

    /**
     * The value for the current version.
     *
     * @param patience how long to wait for it
     * @return empty if it takes longer
     */
    public Optional<V> within(Duration patience) {
        try {
            return Optional.of(current().get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    /** Whether a value is the one for the current version. */
    public boolean isCurrent(V value) {
        String wanted = currentVersion();
        synchronized (this) {
            return last != null && last.value().equals(value) && last.version().equals(wanted);
        }
    }

    /** The latest value that there is, of whichever version. */
    public synchronized Optional<V> latest() {
        return Optional.ofNullable(last).map(Kept::value);
    }

    private String currentVersion() {
        return VersionedCache.orMinute(version.get()).orElseThrow();
    }

    private Running<V> start(String wanted) {
        CompletableFuture<V> result = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().daemon().name(name).start(() -> compute(wanted, result));
        return new Running<>(wanted, result, thread);
    }

    private void compute(String wanted, CompletableFuture<V> result) {
        try {
            V value = computation.get();
            finish(new Kept<>(wanted, value));
            result.complete(value);
        } catch (Throwable e) {
            finish(null);
            result.completeExceptionally(e);
        }
    }

    private synchronized void finish(@Nullable Kept<V> result) {
        running = null;
        last = result == null ? last : result;
    }

    /** Computes nothing more, and waits for the thread that is doing so: the caller stops it first, and closes the store afterwards. */
    @Override
    public void close() {
        Running<V> stopping;
        synchronized (this) {
            closed = true;
            stopping = running;
        }
        if (stopping != null) {
            try {
                stopping.thread().join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
