package org.demarche.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackgroundValueTest {

    private static final Duration LONG = Duration.ofSeconds(50);

    private final Semaphore permitted = new Semaphore(0);
    private final AtomicInteger computations = new AtomicInteger();
    private volatile String version = "1";
    private final BackgroundValue<String> value =
            new BackgroundValue<>("test-value", () -> Optional.of(version), this::compute);

    private String compute() {
        computations.incrementAndGet();
        String read = version;
        permitted.acquireUninterruptibly();
        if (read.equals("unreadable")) {
            throw new IllegalStateException("it cannot be read");
        }
        return "of version " + read;
    }

    @AfterEach
    void close() {
        permitted.release(1000);
        value.close();
    }

    @Test
    void isComputedOnceForAllWhoWait() {
        CompletableFuture<String> one = value.current();
        CompletableFuture<String> other = value.current();
        permitted.release();
        assertEquals("of version 1", one.join());
        assertEquals("of version 1", other.join());
        assertEquals("of version 1", value.current().join());
        assertEquals(1, computations.get());
    }

    @Test
    void thePreviousValueIsThereWhileTheNextIsComputed() {
        permitted.release();
        String first = value.within(LONG).orElseThrow();
        assertTrue(value.isCurrent(first));
        version = "2";
        assertEquals(Optional.empty(), value.within(Duration.ofMillis(1)));
        assertEquals(Optional.of(first), value.latest());
        assertFalse(value.isCurrent(first));
        permitted.release();
        assertEquals(Optional.of("of version 2"), value.within(LONG));
    }

    @Test
    void whoWantsANewerVersionThanIsBeingComputedWaitsForThat() {
        CompletableFuture<String> first = value.current();
        version = "2";
        CompletableFuture<String> second = value.current();
        permitted.release(2);
        first.join();
        assertEquals("of version 2", second.join());
    }

    @Test
    void afterAFailureTheNextCallerStartsAgain() {
        version = "unreadable";
        permitted.release();
        assertInstanceOf(
                IllegalStateException.class,
                assertThrows(CompletionException.class, () -> value.current().join())
                        .getCause());
        version = "2";
        permitted.release();
        assertEquals(Optional.of("of version 2"), value.within(LONG));
    }

    @Test
    void aFailureIsThrownAsItIs() {
        version = "unreadable";
        permitted.release();
        assertEquals(
                "it cannot be read",
                assertThrows(IllegalStateException.class, () -> value.within(LONG))
                        .getMessage());
    }

    @Test
    void computesNothingOnceItIsClosed() {
        permitted.release();
        value.close();
        assertThrows(IllegalStateException.class, () -> value.within(LONG));
        assertEquals(0, computations.get());
    }
}
