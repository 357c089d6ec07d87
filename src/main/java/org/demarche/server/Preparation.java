package org.demarche.server;

import java.time.Duration;
import java.util.function.Consumer;

/** The preparation of a server before it responds, in a separate thread. It continues in the background if it takes too long. */
final class Preparation {

    private static final Duration UNNOTICED = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Thread thread;

    /**
     * Begins.
     *
     * @param work handles its own failures
     */
    Preparation(Runnable work) {
        thread = Thread.ofPlatform().daemon().name("demarche-preparation").start(work);
    }

    /**
     * Waits until the work is done, but no longer than a minute.
     *
     * @param notices receives a sentence if it takes a while
     */
    void await(Consumer<String> notices) {
        if (!ends(UNNOTICED)) {
            notices.accept("Preparing the pages. This takes up to a minute ...");
            if (!ends(LONGEST.minus(UNNOTICED))) {
                notices.accept("The pages are not ready yet. The server starts; at first it may be slow.");
            }
        }
    }

    /** Whether the work ends in time. */
    boolean ends(Duration time) {
        try {
            return thread.join(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
