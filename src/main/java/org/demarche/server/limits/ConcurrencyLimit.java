package org.demarche.server.limits;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.demarche.server.http.HttpFailure;

/** Bounds how many requests run at once, in all and of one client. A few more wait for a while. */
final class ConcurrencyLimit {

    private final Size size;
    private final Semaphore permits;
    private final Map<String, Integer> clients = new ConcurrentHashMap<>();

    /**
     * The size of a limit.
     *
     * @param running how many requests run at once
     * @param waiting how many requests wait for that
     * @param perClient how many requests of one client run or wait
     * @param patience how long a request waits
     */
    record Size(int running, int waiting, int perClient, Duration patience) {}

    ConcurrencyLimit(Size size) {
        this.size = size;
        this.permits = new Semaphore(size.running(), true);
    }

    /**
     * Runs a request.
     *
     * @throws HttpFailure 429 if the client has too many requests at once, 503 if all clients together do
     */
    <T> T run(String client, Supplier<T> request) {
        enter(client);
        try {
            acquire();
            try {
                return request.get();
            } finally {
                permits.release();
            }
        } finally {
            leave(client);
        }
    }

    int running() {
        return size.running() - permits.availablePermits();
    }

    int waiting() {
        return permits.getQueueLength();
    }

    /** Whether requests wait while a client has more than its share: all that may run, divided by the clients present. */
    boolean exceedsShare(String client) {
        int share = Math.max(1, size.running() / Math.max(1, clients.size()));
        return waiting() > 0 && clients.getOrDefault(client, 0) > share;
    }

    private void enter(String client) {
        int present = clients.merge(client, 1, Integer::sum);
        if (present > size.perClient()) {
            leave(client);
            String message = "You have more than " + size.perClient()
                    + " requests at once. Wait for a response before the next one.";
            throw new HttpFailure(429, message, Map.of("Retry-After", "1"));
        }
    }

    private void leave(String client) {
        clients.computeIfPresent(client, (key, present) -> present == 1 ? null : present - 1);
    }

    private void acquire() {
        try {
            boolean acquired = permits.tryAcquire()
                    || (permits.getQueueLength() < size.waiting()
                            && permits.tryAcquire(size.patience().toMillis(), TimeUnit.MILLISECONDS));
            if (!acquired) {
                throw new HttpFailure(503, "The server is busy. Try again in a moment.", Map.of("Retry-After", "2"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpFailure(503, "The server is stopping.", e);
        }
    }
}
