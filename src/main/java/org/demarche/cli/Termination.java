package org.demarche.cli;

import java.util.concurrent.CountDownLatch;

/** The end of the process, by Ctrl-C or a signal, as something to wait for; the process ends once this is closed. */
final class Termination implements AutoCloseable {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch tidied = new CountDownLatch(1);

    Termination() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::hold));
    }

    /** Waits until the process is to end. */
    void await() throws InterruptedException {
        asked.await();
    }

    private void hold() {
        asked.countDown();
        try {
            tidied.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        tidied.countDown();
    }
}
