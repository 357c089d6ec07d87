package org.demarche.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the answers that were given last, compressed or not as they were sent: what follows from the request and the store alone
 * needs to be made once for everybody who asks the same, as long as the store stays as it is.
 */
public final class RecentResponses implements RequestHandler {

    private static final int LARGEST = 300_000;
    private static final int MOST_BYTES = 24_000_000;

    private final Supplier<Optional<String>> version;
    private final RequestHandler next;

    /** By entity tag; the one that was asked for longest ago comes first. */
    private final Map<String, Response> kept = new LinkedHashMap<>(64, 0.75f, true);

    private long bytes;

    /**
     * @param version names the state of the store
     * @param next answers, with entity tags as {@link ConditionalRequests} gives them
     */
    public RecentResponses(Supplier<Optional<String>> version, RequestHandler next) {
        this.version = version;
        this.next = next;
    }

    @Override
    public Response handle(Request request) {
        Optional<String> tag = request.method().equals("GET")
                        && request.header("if-none-match").isEmpty()
                ? version.get().map(name -> ConditionalRequests.tag(name, request))
                : Optional.empty();
        if (tag.isEmpty()) {
            return next.handle(request);
        }
        Response known = find(tag.get());
        if (known != null) {
            return known;
        }
        Response response = next.handle(request);
        keep(tag.get(), response);
        return response;
    }

    private synchronized @Nullable Response find(String tag) {
        return kept.get(tag);
    }

    /** Keeps an answer if it has this very tag: if the store has changed meanwhile, it has another one. */
    private synchronized void keep(String tag, Response response) {
        boolean same = response.header("ETag").filter(tag::equals).isPresent();
        if (!same || response.status() != 200 || size(response) > LARGEST) {
            return;
        }
        Response before = kept.put(tag, response);
        bytes += size(response) - (before == null ? 0 : size(before));
        var oldest = kept.values().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    private static int size(Response response) {
        return response.content() instanceof ResponseBody.Bytes memory ? memory.bytes().length : Integer.MAX_VALUE;
    }
}
