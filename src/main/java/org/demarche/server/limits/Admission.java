package org.demarche.server.limits;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.demarche.Demarche;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryLimits;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;

/**
 * Lets requests ask the store: so many at once, of one client and in all, each for so long. Most questions are answered in a few
 * milliseconds; those that are not may go on only as long as enough room is left for the others.
 */
public final class Admission implements AutoCloseable {

    private final Demarche demarche;
    private final AdmissionLimits limits;
    private final ConcurrencyLimit all;
    private final ConcurrencyLimit free;
    private final Semaphore slow;
    private final MemoryWatch memory = new MemoryWatch();
    private final Future<?> watching;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("demarche-clock").factory());

    /** For this machine, where a request may take so long. */
    public Admission(Demarche demarche, Duration time) {
        this(demarche, AdmissionLimits.of(time, Runtime.getRuntime().availableProcessors()));
    }

    Admission(Demarche demarche, AdmissionLimits limits) {
        this.demarche = demarche;
        this.limits = limits;
        this.all = new ConcurrencyLimit(limits.all(), limits.patience());
        this.free = new ConcurrencyLimit(limits.free(), limits.patience());
        this.slow = new Semaphore(limits.slow());
        // Most requests are over long before their time is, and need not be remembered until then.
        clock.setRemoveOnCancelPolicy(true);
        this.watching = clock.scheduleWithFixedDelay(memory, 100, 100, TimeUnit.MILLISECONDS);
    }

    /**
     * Asks what a page or a question of the catalogue asks, within the limits.
     *
     * @param request by its client, and by a parameter {@code timeout}, in seconds, with which a client can lower its limit
     * @param question asks the store that it is given, as often as it likes
     * @throws HttpFailure 429 if the client asks too much at once, 503 if all together do
     * @throws org.demarche.query.guard.QueryException if the question takes too much
     */
    public <T> T run(Request request, Function<Demarche, T> question) {
        Duration time = time(request);
        return all.pass(request.client(), () -> runWithin(time, question));
    }

    /** The same for a question that the client has made up: those leave room for all others. */
    public <T> T runAdHoc(Request request, Function<Demarche, T> question) {
        return free.pass(request.client(), () -> run(request, question));
    }

    /** How many requests are worked on. */
    public int running() {
        return all.running();
    }

    /** How many requests wait for that. */
    public int waiting() {
        return all.waiting() + free.waiting();
    }

    private <T> T runWithin(Duration time, Function<Demarche, T> question) {
        CancellationToken signal = new CancellationToken();
        QueryLimits each =
                new QueryLimits(time, limits.each().rows(), limits.each().bytes());
        LongQueryPermit pass = new LongQueryPermit(slow, signal);
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

    private Duration time(Request request) {
        Duration most = limits.each().time();
        return request.parameters()
                .nonBlank("timeout")
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
        return Problem.of(ProblemCode.QUERY_TIMEOUT, "query", message, ProblemCode.QUERY_TIMEOUT.hint());
    }

    @Override
    public void close() {
        watching.cancel(false);
        clock.shutdown();
    }
}
