package org.demarche.cli;

import java.util.concurrent.CountDownLatch;

/** Lets a command wait for Ctrl-C or a termination signal; the process exits once this is closed. */
final class ShutdownSignal implements AutoCloseable {

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch cleanedUp = new CountDownLatch(1);

    ShutdownSignal() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::waitForCleanup));
    }

    /** Blocks until the process is asked to stop. */
    void await() throws InterruptedException {
        requested.await();
    }

    private void waitForCleanup() {
        requested.countDown();
        try {
            cleanedUp.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        cleanedUp.countDown();
    }
}
