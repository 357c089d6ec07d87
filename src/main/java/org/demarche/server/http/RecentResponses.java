package org.demarche.server.http;

import java.util.Optional;
import java.util.function.Supplier;
import org.demarche.cache.VersionedCache;

/**
 * Keeps recent responses in the form in which they were sent, compressed or not: what depends only on the request and the store is
 * made once for all clients, for as long as the store does not change.
 */
public final class RecentResponses implements RequestHandler {

    private static final int MAX_BYTES = 300_000;
    private static final int MAX_BYTES_OF_ALL = 24_000_000;

    private final Supplier<Optional<String>> version;
    private final RequestHandler next;
    private final VersionedCache<String, Response> kept =
            VersionedCache.ofWeight(MAX_BYTES_OF_ALL, RecentResponses::weight);

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
        boolean plain = request.method().equals("GET")
                && request.header("if-none-match").isEmpty();
        Optional<String> current = plain ? version.get() : Optional.empty();
        return current.map(name -> answer(request, name)).orElseGet(() -> next.handle(request));
    }

    private Response answer(Request request, String current) {
        String tag = ConditionalRequests.tag(current, request);
        return kept.find(Optional.of(current), tag).orElseGet(() -> {
            Response response = next.handle(request);
            // If the store changed in the meantime, the response has another tag.
            if (response.status() == 200
                    && response.header("ETag").filter(tag::equals).isPresent()) {
                kept.put(current, tag, response);
            }
            return response;
        });
    }

    private static int weight(Response response) {
        boolean small = response.content() instanceof ResponseBody.Bytes memory && memory.bytes().length <= MAX_BYTES;
        return small ? ((ResponseBody.Bytes) response.content()).bytes().length : Integer.MAX_VALUE;
    }
}
