package org.demarche.bench.table;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives work a time limit that holds whatever the work does: when it is over, the process has to be ended, since nobody can
 * stop the work itself.
 */
final class Limit {

    private final Duration time;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(null, task, "work", 64 << 20);
        thread.setDaemon(true);
        return thread;
    });

    Limit(Duration time) {
        this.time = time;
    }

    /** @throws TimeoutException if the work goes on */
    <T> T within(Callable<T> work) throws Exception {
        Future<T> future = worker.submit(work);
        try {
            return future.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception exception ? exception : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new TimeoutException("more than " + time.toSeconds() + " s");
        }
    }
}
