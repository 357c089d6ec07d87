package org.demarche.server.limits;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.query.guard.CancellationToken;

/**
 * Stops the request that has allocated most when memory runs out. The text of a query does not show how much memory it will take:
 * a query that sorts, groups or joins keeps uncounted rows.
 */
final class MemoryWatch implements Runnable {

    /** The share of the old generation that may be in use after a collection. */
    private static final double FULL = 0.85;

    private final Set<Watched> requests = ConcurrentHashMap.newKeySet();
    private List<MemoryPoolMXBean> pools = List.of();
    private long lastStop;

    /** Watches a request of the calling thread until the result is closed. */
    Watched watch(CancellationToken cancellation) {
        Watched watched = new Watched(cancellation, Thread.currentThread());
        requests.add(watched);
        return watched;
    }

    /** A running request. */
    final class Watched implements AutoCloseable {

        private final CancellationToken cancellation;
        private final long thread;
        private final long before;

        private Watched(CancellationToken cancellation, Thread thread) {
            this.cancellation = cancellation;
            this.thread = thread.threadId();
            this.before = allocated();
        }

        /** Bytes that the thread has ever allocated; -1 if the JVM does not count them. */
        private long allocated() {
            return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                    ? threads.getThreadAllocatedBytes(thread)
                    : -1;
        }

        CancellationToken cancellation() {
            return cancellation;
        }

        private long taken() {
            return allocated() - before;
        }

        @Override
        public void close() {
            requests.remove(this);
        }
    }

    /** Checks once. After a stop it waits for the next collection, which shows the effect. */
    @Override
    public void run() {
        long used = requests.isEmpty() ? 0 : excess();
        if (used > 0 && used != lastStop) {
            lastStop = used;
            requests.stream()
                    .filter(request -> !request.cancellation.isStopped())
                    .max(Comparator.comparingLong(Watched::taken))
                    .ifPresent(largest -> largest.cancellation.stop(StopReason.OUT_OF_MEMORY));
        }
    }

    /** The bytes in use if they are too many; else 0. */
    private long excess() {
        if (pools.isEmpty()) {
            pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.isUsageThresholdSupported() && pool.isCollectionUsageThresholdSupported())
                    .filter(pool -> pool.getUsage().getMax() > 0)
                    .toList();
        }
        return pools.stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage.getUsed() > FULL * usage.getMax())
                .mapToLong(MemoryUsage::getUsed)
                .max()
                .orElse(0);
    }
}
