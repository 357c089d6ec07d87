package org.demarche.server.limits;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.demarche.server.http.HttpFailure;

/** Lets so many requests go on at once, of one client and in all; a few others wait for a while. */
final class ConcurrencyLimit {

    private final Size size;
    private final Duration patience;
    private final Semaphore running;
    private final Map<String, Integer> clients = new ConcurrentHashMap<>();

    /**
     * How wide a lane is.
     *
     * @param running how many requests are worked on at once
     * @param waiting how many wait for that
     * @param ofOneClient how many requests of one client are let in at once, those that wait among them
     */
    record Size(int running, int waiting, int ofOneClient) {}

    /** @param patience how long a request waits */
    ConcurrencyLimit(Size size, Duration patience) {
        this.size = size;
        this.patience = patience;
        this.running = new Semaphore(size.running(), true);
    }

    /**
     * Works on a request.
     *
     * @throws HttpFailure 429 if the client asks too much at once, 503 if all together do
     */
    <T> T pass(String client, Supplier<T> work) {
        enter(client);
        try {
            await();
            try {
                return work.get();
            } finally {
                running.release();
            }
        } finally {
            leave(client);
        }
    }

    int running() {
        return size.running() - running.availablePermits();
    }

    int waiting() {
        return running.getQueueLength();
    }

    private void enter(String client) {
        int present = clients.merge(client, 1, Integer::sum);
        if (present > size.ofOneClient()) {
            leave(client);
            String message = "You ask more than " + size.ofOneClient()
                    + " questions at once. Wait for an answer, then ask the next.";
            throw new HttpFailure(429, message, Map.of("Retry-After", "1"));
        }
    }

    private void leave(String client) {
        clients.computeIfPresent(client, (key, present) -> present == 1 ? null : present - 1);
    }

    private void await() {
        try {
            boolean room = running.tryAcquire()
                    || (running.getQueueLength() < size.waiting()
                            && running.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS));
            if (!room) {
                throw new HttpFailure(503, "Too many questions are being answered.", Map.of("Retry-After", "2"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpFailure(503, "The server is being stopped.", e);
        }
    }
}
