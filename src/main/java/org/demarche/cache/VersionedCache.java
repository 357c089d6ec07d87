package org.demarche.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Values by key, each valid for one version of a store. When several threads want the same value, one computes it and the
 * others wait. Values of an older version are dropped when the first value of a newer version arrives; when the cache is full, those
 * that were not used for a while go first.
 *
 * <p>Callers read the store's version before they read the store. A store that cannot tell its version has none (an empty
 * {@link Optional}), and nothing is kept.
 */
public final class VersionedCache<K, V> {

    private final Cache<K, Kept<V>> values;
    private final ConcurrentMap<Wanted<K>, CompletableFuture<V>> computations = new ConcurrentHashMap<>();
    private String current = "";
    private String previous = "";

    private record Kept<V>(String version, V value) {}

    private record Wanted<K>(String version, K key) {}

    private VersionedCache(long capacity, ToIntFunction<V> weight) {
        this.values = Caffeine.newBuilder()
                .maximumWeight(capacity)
                .weigher((K key, Kept<V> kept) -> weight.applyAsInt(kept.value()))
                .executor(Runnable::run)
                .build();
    }

    /** A cache for a number of values. */
    public static <K, V> VersionedCache<K, V> ofSize(int capacity) {
        return new VersionedCache<>(capacity, value -> 1);
    }

    /**
     * A cache for values of different sizes.
     *
     * @param capacity what all values together may weigh
     * @param weight of a value, in the same unit; a value that is heavier than the capacity is not kept
     */
    public static <K, V> VersionedCache<K, V> ofWeight(long capacity, ToIntFunction<V> weight) {
        return new VersionedCache<>(capacity, weight);
    }

    /** The version or, for a store without one, a name of the current minute: for values that may be a minute old. */
    public static Optional<String> orMinute(Optional<String> version) {
        return version.or(() -> Optional.of("minute " + TimeUnit.NANOSECONDS.toMinutes(System.nanoTime())));
    }

    /** The value for a key, if it is there. */
    public Optional<V> find(Optional<String> version, K key) {
        Kept<V> kept = values.getIfPresent(key);
        return kept != null && version.filter(kept.version()::equals).isPresent()
                ? Optional.of(kept.value())
                : Optional.empty();
    }

    /** The value for a key; computes it, or waits for the thread that is doing so. */
    public V get(Optional<String> version, K key, Supplier<V> computation) {
        return get(version, key, computation, CompletableFuture::join);
    }

    /**
     * The value for a key.
     *
     * @param waiting waits for the result of another thread's computation; may give up with an exception
     */
    public V get(Optional<String> version, K key, Supplier<V> computation, Function<CompletableFuture<V>, V> waiting) {
        return version.isEmpty()
                ? computation.get()
                : find(version, key).orElseGet(() -> compute(new Wanted<>(version.get(), key), computation, waiting));
    }

    private V compute(Wanted<K> wanted, Supplier<V> computation, Function<CompletableFuture<V>, V> waiting) {
        while (true) {
            CompletableFuture<V> mine = new CompletableFuture<>();
            CompletableFuture<V> other = computations.putIfAbsent(wanted, mine);
            if (other == null) {
                return compute(wanted, computation, mine);
            }
            try {
                return waiting.apply(other);
            } catch (CompletionException e) {
                // It failed in the other thread, perhaps by limits that are not ours.
            }
        }
    }

    private V compute(Wanted<K> wanted, Supplier<V> computation, CompletableFuture<V> result) {
        try {
            V value = find(Optional.of(wanted.version()), wanted.key()).orElseGet(computation);
            put(wanted.version(), wanted.key(), value);
            result.complete(value);
            return value;
        } catch (Throwable e) {
            result.completeExceptionally(e);
            throw e;
        } finally {
            computations.remove(wanted, result);
        }
    }

    /** Keeps a value that was computed elsewhere, unless the cache has seen a newer version already. */
    public synchronized void put(String version, K key, V value) {
        if (version.equals(previous)) {
            return;
        }
        values.put(key, new Kept<>(version, value));
        if (!version.equals(current)) {
            previous = current;
            current = version;
            values.asMap().values().removeIf(kept -> !kept.version().equals(version));
        }
    }

    /** Drops all values. */
    public void clear() {
        values.invalidateAll();
    }

    /** A cache for one value. */
    public static final class Single<V> {

        private final VersionedCache<Boolean, V> cache = ofSize(1);

        /** As {@link VersionedCache#find}. */
        public Optional<V> find(Optional<String> version) {
            return cache.find(version, true);
        }

        /** As {@link VersionedCache#get(Optional, Object, Supplier)}. */
        public V get(Optional<String> version, Supplier<V> computation) {
            return cache.get(version, true, computation);
        }

        /** Drops the value. */
        public void clear() {
            cache.clear();
        }
    }
}
