package org.demarche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RevocableLockTest {

    private final RevocableLock lock = new RevocableLock();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endReaders() {
        end.countDown();
    }

    @Test
    void aWriterWaitsForReadersAndReadersWaitForTheWriter() throws Exception {
        Thread reader = startReading();
        AtomicBoolean written = new AtomicBoolean();
        Thread writer = Thread.startVirtualThread(() -> lock.write(() -> written.set(true)));
        awaitWaiting(writer);
        assertFalse(written.get());

        Thread second = Thread.startVirtualThread(() -> lock.read(() -> {
            assertTrue(written.get());
            return "";
        }));
        awaitWaiting(second);
        end.countDown();
        reader.join();
        writer.join();
        second.join();
        assertTrue(written.get());
    }

    @Test
    void aReaderThatIsGivenUpHoldsNobodyUp() throws Exception {
        Thread reader = startReading();
        lock.giveUp(reader);
        lock.write(() -> {});
        assertEquals("read", lock.read(() -> "read"));
    }

    @Test
    void aReaderThatIsGivenUpTakesNothingFromOthersWhenItEnds() throws Exception {
        Thread lost = startReading();
        lock.giveUp(lost);
        lock.read(() -> {
            end.countDown();
            join(lost);
            Thread writer = Thread.startVirtualThread(() -> lock.write(() -> {}));
            awaitWaiting(writer);
            return "";
        });
        lock.write(() -> {});
    }

    @Test
    void whoReadsMayReadAgainWhileAWriterWaits() throws Exception {
        lock.read(() -> {
            awaitWaiting(Thread.startVirtualThread(() -> lock.write(() -> {})));
            return lock.read(() -> "again");
        });
    }

    @Test
    void whoWritesMayRead() {
        lock.write(() -> assertEquals("read", lock.read(() -> "read")));
    }

    @Test
    void whoReadsCannotWrite() {
        lock.read(() -> assertThrows(IllegalStateException.class, () -> lock.write(() -> {})));
        lock.write(() -> {});
    }

    private Thread startReading() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        Thread reader = Thread.startVirtualThread(() -> lock.read(() -> {
            reading.countDown();
            await(end);
            return "";
        }));
        reading.await();
        return reader;
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
