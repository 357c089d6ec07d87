package org.demarche.server.asking;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.demarche.Demarche;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.QueryLimits;
import org.demarche.query.StopSignal;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;

/**
 * Lets requests ask the store: so many at once, of one client and in all, each for so long. Most questions are answered in a few
 * milliseconds; those that are not may go on only as long as enough room is left for the others.
 */
public final class Admission implements AutoCloseable {

    private final Demarche demarche;
    private final AskingLimits limits;
    private final Semaphore running;
    private final Semaphore slow;
    private final Map<String, Integer> clients = new ConcurrentHashMap<>();
    private final MemoryWatch memory = new MemoryWatch();
    private final Future<?> watching;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("demarche-clock").factory());

    public Admission(Demarche demarche, AskingLimits limits) {
        this.demarche = demarche;
        this.limits = limits;
        this.running = new Semaphore(limits.running(), true);
        this.slow = new Semaphore(limits.slow());
        this.watching = clock.scheduleWithFixedDelay(memory, 100, 100, TimeUnit.MILLISECONDS);
    }

    /**
     * Asks, within the limits.
     *
     * @param request by its client, and by a parameter {@code timeout}, in seconds, with which a client can lower its limit
     * @param question asks the store that it is given, as often as it likes
     * @throws HttpFailure 429 if the client asks too much at once, 503 if all together do
     * @throws org.demarche.query.QueryException if the question takes too much
     */
    public <T> T ask(Request request, Function<Demarche, T> question) {
        Duration time = time(request);
        enter(request.client());
        try {
            await();
            try {
                return run(time, question);
            } finally {
                running.release();
            }
        } finally {
            leave(request.client());
        }
    }

    /** How many requests are worked on. */
    public int running() {
        return limits.running() - running.availablePermits();
    }

    /** How many requests wait for that. */
    public int waiting() {
        return running.getQueueLength();
    }

    private <T> T run(Duration time, Function<Demarche, T> question) {
        StopSignal signal = new StopSignal();
        QueryLimits each =
                new QueryLimits(time, limits.each().rows(), limits.each().bytes());
        SlowPass pass = new SlowPass(slow, signal);
        Future<?> end = clock.schedule(() -> signal.stop(tooSlow(time)), time.toMillis(), TimeUnit.MILLISECONDS);
        Future<?> later = clock.schedule(pass, limits.soon().toMillis(), TimeUnit.MILLISECONDS);
        MemoryWatch.Watched watched = memory.watch(signal);
        try {
            return question.apply(demarche.within(each, signal));
        } finally {
            watched.close();
            end.cancel(false);
            later.cancel(false);
            pass.close();
        }
    }

    private void enter(String client) {
        int present = clients.merge(client, 1, Integer::sum);
        if (present > limits.ofOneClient()) {
            leave(client);
            String message = "You ask more than " + limits.ofOneClient()
                    + " questions at once. Wait for an answer, then ask the next.";
            throw new HttpFailure(429, message, Map.of("Retry-After", "1"));
        }
    }

    private void leave(String client) {
        clients.computeIfPresent(client, (key, present) -> present == 1 ? null : present - 1);
    }

    private void await() {
        try {
            boolean room = running.getQueueLength() < limits.waiting()
                    && running.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (!room) {
                throw new HttpFailure(503, "Too many questions are being answered.", Map.of("Retry-After", "2"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpFailure(503, "The server is being stopped.", e);
        }
    }

    private Duration time(Request request) {
        Duration most = limits.each().time();
        return request.parameters()
                .filled("timeout")
                .map(Admission::seconds)
                .filter(wanted -> wanted.compareTo(most) < 0)
                .orElse(most);
    }

    private static Duration seconds(String text) {
        try {
            double seconds = Double.parseDouble(text);
            if (seconds > 0) {
                return Duration.ofMillis(Math.max(1, (long) (1000 * Math.min(seconds, 1_000_000))));
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new HttpFailure(400, "The parameter timeout is a number of seconds, such as 2.5.");
    }

    private static Problem tooSlow(Duration time) {
        String message = "the question took longer than " + time.toMillis() + " ms";
        return Problem.of(ProblemCode.QUERY_TIMEOUT, "query", message, ProblemCode.QUERY_TIMEOUT.mend());
    }

    @Override
    public void close() {
        watching.cancel(false);
        clock.shutdown();
    }
}
