package org.demarche.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class VersionedCacheTest {

    private static final Optional<String> FIRST = Optional.of("1");
    private static final Optional<String> SECOND = Optional.of("2");
    private static final Optional<String> NONE = Optional.empty();

    private final VersionedCache<String, String> cache = VersionedCache.ofSize(2);
    private final AtomicInteger computed = new AtomicInteger();

    private Supplier<String> value(String text) {
        return () -> {
            computed.incrementAndGet();
            return text;
        };
    }

    @Test
    void computesAValueOnceAVersion() {
        assertEquals("a", cache.get(FIRST, "key", value("a")));
        assertEquals("a", cache.get(FIRST, "key", value("b")));
        assertEquals("c", cache.get(SECOND, "key", value("c")));
        assertEquals(2, computed.get());
    }

    @Test
    void keepsNothingForAStoreWithoutVersion() {
        assertEquals("a", cache.get(NONE, "key", value("a")));
        assertEquals("b", cache.get(NONE, "key", value("b")));
        assertEquals(Optional.empty(), cache.find(NONE, "key"));
    }

    @Test
    void aNewVersionDropsTheValuesOfTheOld() {
        cache.get(FIRST, "key", value("a"));
        cache.get(SECOND, "other", value("b"));
        assertEquals(Optional.empty(), cache.find(FIRST, "key"));
        assertEquals(Optional.of("b"), cache.find(SECOND, "other"));
    }

    @Test
    void aLateValueOfTheOldVersionDoesNotDropTheNew() {
        cache.get(FIRST, "key", value("a"));
        cache.get(SECOND, "key", value("b"));
        assertEquals("late", cache.get(FIRST, "key", value("late")));
        assertEquals(Optional.of("b"), cache.find(SECOND, "key"));
    }

    @Test
    void aFullCacheDropsSomeValues() {
        for (int i = 0; i < 10; i++) {
            cache.get(FIRST, "key" + i, value("a"));
        }
        int kept = 0;
        for (int i = 0; i < 10; i++) {
            kept += cache.find(FIRST, "key" + i).isPresent() ? 1 : 0;
        }
        assertEquals(2, kept);
    }

    @Test
    void aValueHeavierThanTheCapacityIsNotKept() {
        VersionedCache<String, String> weighed = VersionedCache.ofWeight(10, String::length);
        weighed.put("1", "light", "0123");
        weighed.put("1", "heavy", "0123456789ab");
        assertEquals(Optional.of("0123"), weighed.find(FIRST, "light"));
        assertEquals(Optional.empty(), weighed.find(FIRST, "heavy"));
    }

    @Test
    void threadsThatWantTheSameWaitForTheOneThatComputes() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        Thread computing = Thread.ofPlatform()
                .start(() -> cache.get(FIRST, "key", () -> {
                    begun.countDown();
                    await(waiting);
                    return value("a").get();
                }));
        begun.await();
        assertEquals("a", cache.get(FIRST, "key", value("b"), other -> {
            waiting.countDown();
            return other.join();
        }));
        assertEquals(1, computed.get());
        computing.join();
    }

    @Test
    void aThreadMayGiveUpWaiting() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread computing = Thread.ofPlatform()
                .start(() -> cache.get(FIRST, "key", () -> {
                    begun.countDown();
                    await(end);
                    return "a";
                }));
        begun.await();
        assertThrows(
                CancellationException.class,
                () -> cache.get(FIRST, "key", value("b"), other -> {
                    CompletableFuture<String> mine = other.copy();
                    mine.cancel(false);
                    return mine.join();
                }));
        end.countDown();
        computing.join();
        assertEquals(Optional.of("a"), cache.find(FIRST, "key"));
    }

    @Test
    void afterAFailureTheNextOneComputes() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        Thread failing = Thread.ofPlatform()
                .start(() -> assertThrows(
                        IllegalStateException.class,
                        () -> cache.get(FIRST, "key", () -> {
                            begun.countDown();
                            await(waiting);
                            throw new IllegalStateException("took too long");
                        })));
        begun.await();
        assertEquals("b", cache.get(FIRST, "key", value("b"), other -> {
            waiting.countDown();
            return other.join();
        }));
        failing.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
