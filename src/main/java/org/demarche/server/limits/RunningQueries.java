package org.demarche.server.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.demarche.query.guard.CancellationToken;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;

/**
 * The ad-hoc queries that their clients can cancel, by the ids that the clients gave them. A client that only closes its connection is
 * noticed when its response is sent, so it has to say that it no longer waits. Any client that knows the id may cancel the query: it has to be
 * hard to guess.
 */
final class RunningQueries {

    /** The header with the id, of a query and of the request that cancels it. */
    static final String ID = "Query-Id";

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9-]{16,64}");

    private final Map<String, CancellationToken> running = new ConcurrentHashMap<>();

    /**
     * Runs a query with a token that {@link #cancel} stops, if the request has an id.
     *
     * @throws HttpFailure 400 if the id is invalid, 409 if another query has it
     */
    <T> T run(Request request, Function<CancellationToken, T> query) {
        CancellationToken cancellation = new CancellationToken();
        if (request.header(ID).isEmpty()) {
            return query.apply(cancellation);
        }
        String id = id(request);
        if (running.putIfAbsent(id, cancellation) != null) {
            throw new HttpFailure(409, "A query with this " + ID + " is running. Use a new id for each query.");
        }
        try {
            return query.apply(cancellation);
        } finally {
            running.remove(id);
        }
    }

    /** Stops the query with the id of the request; says whether there was one. */
    boolean cancel(Request request) {
        CancellationToken cancellation = running.get(id(request));
        if (cancellation == null) {
            return false;
        }
        cancellation.stop(StopReason.CANCELLED);
        return true;
    }

    private static String id(Request request) {
        return request.header(ID)
                .filter(VALID.asMatchPredicate())
                .orElseThrow(() -> new HttpFailure(
                        400, "The header " + ID + " must be 16 to 64 letters, digits and hyphens, chosen at random."));
    }
}
