package org.demarche.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets many threads read, or one write. A reader that does not come to an end can be given up: then nobody waits for it any more.
 * What it reads may change while it still reads, so what it finds must not be used.
 */
final class RevocableLock {

    private final Map<Thread, Integer> readers = new HashMap<>();
    private @Nullable Thread writer;
    private int waitingWriters;

    /** Reads while nobody writes; may be called by who reads or writes already. */
    <T> T read(Supplier<T> reader) {
        enter(Thread.currentThread());
        try {
            return reader.get();
        } finally {
            leave(Thread.currentThread());
        }
    }

    /** Writes once nobody else reads or writes; readers that come later wait. */
    void write(Runnable change) {
        beginWriting(Thread.currentThread());
        try {
            change.run();
        } finally {
            endWriting();
        }
    }

    /** Waits no longer for a thread that reads. */
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
