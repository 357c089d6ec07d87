package org.demarche.server;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.demarche.Demarche;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryLimits;
import org.demarche.server.http.CachePolicy;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestCounts;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.TrustedProxy;
import org.demarche.server.limits.Admission;
import org.jspecify.annotations.Nullable;

/** Health checks and metrics for the operator. */
final class Monitoring {

    private static final QueryLimits HEALTH = new QueryLimits(Duration.ofSeconds(5), 10_000, 10_000_000);

    private final Demarche demarche;
    private final Admission admission;
    private @Nullable RequestCounts counts;

    Monitoring(Demarche demarche, Admission admission) {
        this.demarche = demarche;
        this.admission = admission;
    }

    /** Wraps a handler so that its responses are counted. */
    RequestCounts counting(RequestHandler handler) {
        RequestCounts counting = new RequestCounts(handler);
        counts = counting;
        return counting;
    }

    /** Responds {@code ok} if the store works. */
    Response health(Request request) {
        demarche.within(HEALTH, new CancellationToken()).sparql("ASK { ?subject ?property ?value }");
        return Response.ok(MediaTypes.TEXT, "ok\n").caching(CachePolicy.NO_STORE);
    }

    /** Metrics in the text format of Prometheus, for clients on this machine. */
    Response metrics(Request request) {
        if (!TrustedProxy.isLocal(request)) {
            throw new HttpFailure(403, "Metrics are only available on the machine that runs the server.");
        }
        Runtime runtime = Runtime.getRuntime();
        String text = (counts == null ? "" : counts.text())
                + gauge("demarche_requests_running", admission.running())
                + gauge("demarche_requests_waiting", admission.waiting())
                + counter("demarche_requests_given_up_total", admission.givenUp())
                + gauge("demarche_threads_lost", admission.lost())
                + gauge("demarche_heap_used_bytes", runtime.totalMemory() - runtime.freeMemory())
                + gauge("demarche_heap_kept_bytes", kept())
                + gauge("demarche_heap_max_bytes", runtime.maxMemory());
        return Response.ok("text/plain; version=0.0.4; charset=utf-8", text).caching(CachePolicy.NO_STORE);
    }

    /** What was in use after the last collection of each memory pool; if this grows, memory leaks. */
    private static long kept() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static String gauge(String name, long value) {
        return metric(name, "gauge", value);
    }

    private static String counter(String name, long value) {
        return metric(name, "counter", value);
    }

    private static String metric(String name, String type, long value) {
        return String.format(Locale.ROOT, "# TYPE %s %s\n%s %d\n", name, type, name, value);
    }
}
