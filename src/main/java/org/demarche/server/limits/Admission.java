package org.demarche.server.limits;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.demarche.Demarche;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryLimits;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;

/**
 * Admits requests to the store: a limited number at once, of one client and in all, each for a limited time. Most requests take a
 * few milliseconds. Ad-hoc queries that take long need a permit, of which there are few, and end when others wait; pages may use their
 * whole time, unless their client holds more than its share while others wait.
 *
 * <p>A request is asked to stop when its time is over. If it does not, it is abandoned a little later: the client gets an
 * error, its place is free, and its thread continues without effect. While there are several such threads, no ad-hoc queries
 * are accepted.
 */
public final class Admission implements AutoCloseable {

    private static final int MEMORY_CHECK_MILLIS = 100;

    private final Demarche demarche;
    private final AdmissionLimits limits;
    private final ConcurrencyLimit all;
    private final ConcurrencyLimit catalogue;
    private final ConcurrencyLimit adHoc;
    private final Semaphore longQueries;
    private final RunningQueries running = new RunningQueries();
    private final MemoryWatch memory = new MemoryWatch();
    private final Workers workers;
    private final Future<?> memoryCheck;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("demarche-clock").factory());

    /**
     * With limits that suit this machine.
     *
     * @param time how long one request may take
     */
    public Admission(Demarche demarche, Duration time) {
        this(demarche, AdmissionLimits.of(time, Runtime.getRuntime().availableProcessors()));
    }

    Admission(Demarche demarche, AdmissionLimits limits) {
        this.demarche = demarche;
        this.limits = limits;
        this.workers = new Workers(limits.grace(), demarche::giveUp);
        this.all = new ConcurrencyLimit(limits.all());
        this.catalogue = new ConcurrencyLimit(limits.catalogue());
        this.adHoc = new ConcurrencyLimit(limits.adHoc());
        this.longQueries = new Semaphore(limits.longQueries());
        // Most requests end long before their time limit, and their timers should go with them.
        clock.setRemoveOnCancelPolicy(true);
        this.memoryCheck =
                clock.scheduleWithFixedDelay(memory, MEMORY_CHECK_MILLIS, MEMORY_CHECK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Runs the queries of a page.
     *
     * @param request its client counts; a client can lower the time limit with a parameter {@code timeout}, in seconds
     * @param queries queries the store that it gets, as often as needed
     * @throws HttpFailure 429 if the client has too many requests at once, 503 if all clients together do
     * @throws org.demarche.query.guard.QueryException if a query exceeds a limit
     */
    public <T> T run(Request request, Function<Demarche, T> queries) {
        Duration time = time(request);
        return all.run(request.client(), () -> {
            CancellationToken cancellation = new CancellationToken();
            long quick = limits.quick().toMillis();
            Future<?> shareCheck = clock.scheduleWithFixedDelay(
                    () -> checkShare(request.client(), cancellation), quick, quick, TimeUnit.MILLISECONDS);
            try {
                return runWithin(time, cancellation, request.path(), queries);
            } finally {
                shareCheck.cancel(false);
            }
        });
    }

    /**
     * Runs a query of the catalogue for a program, as {@link #run}, but fewer at once: some take seconds, and pages must find room beside
     * them.
     */
    public <T> T runCatalogue(Request request, Function<Demarche, T> query) {
        return catalogue.run(request.client(), () -> run(request, query));
    }

    /**
     * Runs a query that the client wrote, with narrower limits than {@link #run}. If the request has an id in the header {@value
     * RunningQueries#ID}, the query can be {@linkplain #cancel cancelled}.
     *
     * @param text the query, for the log
     */
    public <T> T runAdHoc(Request request, String text, Function<Demarche, T> query) {
        Duration time = time(request);
        if (workers.lost() >= limits.lost()) {
            String message = "No queries are accepted, because " + workers.lost() + " earlier ones do not stop.";
            throw new HttpFailure(503, message + " The pages still work.", Map.of("Retry-After", "60"));
        }
        return running.run(
                request,
                cancellation -> adHoc.run(
                        request.client(),
                        () -> all.run(request.client(), () -> runAdHoc(time, cancellation, text, query))));
    }

    private <T> T runAdHoc(Duration time, CancellationToken cancellation, String text, Function<Demarche, T> query) {
        LongQueryPermit permit = new LongQueryPermit(longQueries, () -> all.waiting() > 0, cancellation);
        long quick = limits.quick().toMillis();
        Future<?> check = clock.scheduleWithFixedDelay(permit, quick, quick, TimeUnit.MILLISECONDS);
        try {
            return runWithin(time, cancellation, text, query);
        } finally {
            check.cancel(false);
            permit.close();
        }
    }

    /**
     * Cancels the ad-hoc query with the id in the header {@value RunningQueries#ID}, running or waiting.
     *
     * @return whether there was one
     * @throws HttpFailure 400 if the request has no id
     */
    public boolean cancel(Request request) {
        return running.cancel(request);
    }

    /** How many requests are running. */
    public int running() {
        return all.running();
    }

    /** How many requests are waiting. */
    public int waiting() {
        return all.waiting() + catalogue.waiting() + adHoc.waiting();
    }

    /** How many requests were abandoned since the start. */
    public long givenUp() {
        return workers.givenUp();
    }

    /** How many threads still work for abandoned requests. */
    public int lost() {
        return workers.lost();
    }

    private void checkShare(String client, CancellationToken cancellation) {
        if (all.exceedsShare(client)) {
            cancellation.stop(StopReason.OTHERS_WAIT);
        }
    }

    private <T> T runWithin(
            Duration time, CancellationToken cancellation, String description, Function<Demarche, T> queries) {
        QueryLimits own =
                new QueryLimits(time, limits.query().rows(), limits.query().bytes());
        Supplier<T> work = () -> {
            try (MemoryWatch.Watched watched = memory.watch(cancellation)) {
                return queries.apply(demarche.within(own, watched.cancellation()));
            }
        };
        return workers.run(work, own, cancellation, description);
    }

    private Duration time(Request request) {
        Duration limit = limits.query().time();
        return request.parameters()
                .nonBlank("timeout")
                .map(Admission::seconds)
                .filter(requested -> requested.compareTo(limit) < 0)
                .orElse(limit);
    }

    private static Duration seconds(String text) {
        try {
            double seconds = Double.parseDouble(text);
            if (seconds > 0) {
                return Duration.ofMillis(Math.max(1, (long) (1000 * Math.min(seconds, 1_000_000))));
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw new HttpFailure(400, "The parameter timeout must be a number of seconds, such as 2.5.");
    }

    @Override
    public void close() {
        memoryCheck.cancel(false);
        clock.shutdown();
        workers.close();
    }
}
