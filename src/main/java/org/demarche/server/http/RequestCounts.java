package org.demarche.server.http;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts responses by status, and the time that they took. */
public final class RequestCounts implements RequestHandler {

    private final RequestHandler next;
    private final Map<Integer, LongAdder> responses = new ConcurrentSkipListMap<>();
    private final LongAdder nanoseconds = new LongAdder();

    public RequestCounts(RequestHandler next) {
        this.next = next;
    }

    @Override
    public Response handle(Request request) {
        long start = System.nanoTime();
        Response response = next.handle(request);
        nanoseconds.add(System.nanoTime() - start);
        responses.computeIfAbsent(response.status(), status -> new LongAdder()).increment();
        return response;
    }

    /** The counts so far, in the text format of Prometheus. */
    public String text() {
        StringBuilder text = new StringBuilder("# TYPE demarche_requests_total counter\n");
        responses.forEach((status, count) -> text.append("demarche_requests_total{status=\"")
                .append(status)
                .append("\"} ")
                .append(count)
                .append('\n'));
        return text.append("# TYPE demarche_request_seconds_total counter\ndemarche_request_seconds_total ")
                .append(nanoseconds.sum() / 1e9)
                .append('\n')
                .toString();
    }
}
