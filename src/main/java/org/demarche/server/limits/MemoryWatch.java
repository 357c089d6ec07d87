package org.demarche.server.limits;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.guard.CancellationToken;

/**
 * Stops the request that takes most memory when memory runs out. How much a question will take cannot be told from its text: one
 * that sorts, groups or joins keeps rows that nobody has counted yet.
 */
final class MemoryWatch implements Runnable {

    /** Of what the collector keeps what lasts in, after the garbage is gone. */
    private static final double TOO_FULL = 0.85;

    private static final Problem FULL = Problem.of(
            ProblemCode.RESULT_TOO_LARGE,
            "query",
            "the question needs more memory than there is",
            ProblemCode.RESULT_TOO_LARGE.hint());

    private final Set<Watched> requests = ConcurrentHashMap.newKeySet();
    private List<MemoryPoolMXBean> pools = List.of();
    private long acted;

    /** A request of the calling thread, which can be stopped until it is closed. */
    Watched watch(CancellationToken signal) {
        Watched watched = new Watched(signal, Thread.currentThread());
        requests.add(watched);
        return watched;
    }

    /** One request at work. */
    final class Watched implements AutoCloseable {

        private final CancellationToken signal;
        private final long thread;
        private final long before;

        private Watched(CancellationToken signal, Thread thread) {
            this.signal = signal;
            this.thread = thread.threadId();
            this.before = allocated();
        }

        /** Bytes, garbage included; -1 where the JVM does not count them. */
        private long allocated() {
            return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                    ? threads.getThreadAllocatedBytes(thread)
                    : -1;
        }

        private long taken() {
            return allocated() - before;
        }

        @Override
        public void close() {
            requests.remove(this);
        }
    }

    /** Looks once; only after another collection can be seen what the last stop has brought. */
    @Override
    public void run() {
        long used = requests.isEmpty() ? 0 : tooMuch();
        if (used > 0 && used != acted) {
            acted = used;
            requests.stream()
                    .max(Comparator.comparingLong(Watched::taken))
                    .ifPresent(largest -> largest.signal.stop(FULL));
        }
    }

    /** Bytes in use where there are too many; else 0. */
    private long tooMuch() {
        if (pools.isEmpty()) {
            pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.isUsageThresholdSupported() && pool.isCollectionUsageThresholdSupported())
                    .filter(pool -> pool.getUsage().getMax() > 0)
                    .toList();
        }
        return pools.stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage.getUsed() > TOO_FULL * usage.getMax())
                .mapToLong(MemoryUsage::getUsed)
                .max()
                .orElse(0);
    }
}
