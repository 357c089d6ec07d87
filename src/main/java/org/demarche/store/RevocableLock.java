package org.demarche.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets many threads read, or one write. A reader that does not finish can be given up: then no writer waits for it. The data
 * may change while it still reads, so its result must not be used.
 */
final class RevocableLock {

    private final Map<Thread, Integer> readers = new HashMap<>();
    private @Nullable Thread writer;
    private int waitingWriters;

    /** Reads while no thread writes; a thread that already reads or writes may call it. */
    <T> T read(Supplier<T> reader) {
        enter(Thread.currentThread());
        try {
            return reader.get();
        } finally {
            leave(Thread.currentThread());
        }
    }

    /** Writes once no other thread reads or writes; later readers wait. */
    void write(Runnable change) {
        beginWriting(Thread.currentThread());
        try {
            change.run();
        } finally {
            endWriting();
        }
    }

    /** Stops waiting for a reading thread. */
    synchronized void giveUp(Thread reader) {
        readers.remove(reader);
        notifyAll();
    }

    private synchronized void enter(Thread thread) {
        boolean inside = thread.equals(writer) || readers.containsKey(thread);
        await(() -> inside || (writer == null && waitingWriters == 0));
        readers.merge(thread, 1, Integer::sum);
    }

    private synchronized void leave(Thread thread) {
        readers.computeIfPresent(thread, (key, depth) -> depth == 1 ? null : depth - 1);
        notifyAll();
    }

    private synchronized void beginWriting(Thread thread) {
        if (readers.containsKey(thread)) {
            throw new IllegalStateException("who reads cannot write");
        }
        waitingWriters++;
        try {
            await(() -> writer == null && readers.isEmpty());
        } finally {
            waitingWriters--;
        }
        writer = thread;
    }

    private synchronized void endWriting() {
        writer = null;
        notifyAll();
    }

    private void await(Condition condition) {
        boolean interrupted = false;
        while (!condition.holds()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Condition {
        boolean holds();
    }
}
