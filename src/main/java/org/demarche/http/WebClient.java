package org.demarche.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests, one after the other, and keeps the answers. A request that fails for the moment (429, 5xx, no connection, an
 * answer that says so) is sent again, after as long as the service asks for or twice as long each time.
 */
public final class WebClient implements AutoCloseable {

    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 3;
    private static final int LONGEST_EXPLANATION = 300;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final ClientSettings settings;
    private final InstantSource clock;
    private final Sleeper pause;
    private final Optional<DiskCache> cache;
    private final HttpClient http;

    /** A client that waits and tells the time as the machine does. */
    public WebClient(ClientSettings settings) {
        this(settings, InstantSource.system(), Sleeper.REAL);
    }

    /**
     * A client with a clock and a way of waiting of its own, for tests.
     *
     * @param pause how it waits before a retry
     */
    public WebClient(ClientSettings settings, InstantSource clock, Sleeper pause) {
        this.settings = settings;
        this.clock = clock;
        this.pause = pause;
        this.cache = settings.cache().map(DiskCache::new);
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Parses a response; a response that it rejects is not kept. */
    public interface Reading<T> {
        T read(byte[] body) throws ServiceException;
    }

    /**
     * The answer to a request, from the cache or from the service.
     *
     * @throws ServiceException if there is none that can be used
     */
    public synchronized <T> T ask(WebRequest request, Reading<T> reading) {
        Optional<DiskCache.Kept> kept = cache.flatMap(known -> known.read(request.key()));
        if (kept.isPresent() && (settings.offline() || isFresh(kept.get()))) {
            return reading.read(kept.get().body());
        }
        if (settings.offline()) {
            throw ServiceException.lasting(request.uri().getHost()
                    + " was not contacted: the client is offline, and the cache has no response to " + request.uri());
        }
        return patiently(request, reading);
    }

    private boolean isFresh(DiskCache.Kept kept) {
        Instant now = clock.instant();
        return !kept.at().isAfter(now) && kept.at().plus(settings.keep()).isAfter(now);
    }

    private <T> T patiently(WebRequest request, Reading<T> reading) {
        Duration wait = FIRST_WAIT;
        for (int attempt = 1; ; attempt++) {
            try {
                byte[] body = send(request, MOST_REDIRECTS);
                T result = reading.read(body);
                keep(request, body);
                return result;
            } catch (ServiceException e) {
                if (!e.isTemporary() || attempt >= settings.tries()) {
                    throw e;
                }
                Duration asked = e.waitAsked();
                if (asked != null && asked.compareTo(settings.longestWait()) > 0) {
                    throw ServiceException.lasting(request.uri().getHost() + " asks to wait " + asked.toSeconds()
                            + " seconds. Try again after that.");
                }
                sleep(asked == null ? min(wait, settings.longestWait()) : asked);
                wait = wait.multipliedBy(2);
            }
        }
    }

    private void keep(WebRequest request, byte[] body) {
        if (cache.isPresent()) {
            try {
                cache.get().write(request.key(), new DiskCache.Kept(clock.instant(), body));
            } catch (IOException e) {
                throw ServiceException.lasting(
                        "Cannot write the response to " + settings.cache().orElseThrow() + ": " + e, e);
            }
        }
    }

    private byte[] send(WebRequest request, int redirects) {
        HttpResponse<byte[]> response = receive(request);
        int status = response.statusCode();
        if (status == 200) {
            return response.body();
        }
        String where = request.uri().getHost();
        if (MOVED.contains(status)) {
            return send(request.to(target(request, response)), redirects(where, redirects));
        }
        String message =
                where + " responded with status " + status + " to " + request.uri() + explanation(response.body());
        if (!PASSING.contains(status)) {
            throw status == 404 ? ServiceException.missing(message) : ServiceException.lasting(message);
        }
        Optional<Duration> wait = response.headers()
                .firstValue("Retry-After")
                .flatMap(header -> RetryAfter.read(header, clock.instant()));
        throw wait.map(asked -> ServiceException.passing(message, asked))
                .orElseGet(() -> ServiceException.passing(message, (Throwable) null));
    }

    /** What the service says itself, in the forms {@code {"error": {"message": …}}} and {@code {"error": …}}; else nothing. */
    private static String explanation(byte[] body) {
        try {
            JsonNode error = JsonMapper.shared().readTree(body).path("error");
            String text = error.path("message").asString(error.asString("")).replaceAll("\\p{Cntrl}", " ");
            return text.isBlank() ? "" : ": " + text.substring(0, Math.min(LONGEST_EXPLANATION, text.length()));
        } catch (JacksonException e) {
            return "";
        }
    }

    private static int redirects(String where, int left) {
        if (left == 0) {
            throw ServiceException.lasting(where + " redirects too many times.");
        }
        return left - 1;
    }

    /** No request goes to a host that the user has not named: a redirect must not lead to another host. */
    private static URI target(WebRequest request, HttpResponse<byte[]> response) {
        String location = response.headers().firstValue("Location").orElse("");
        try {
            URI target = request.uri().resolve(location);
            if (request.uri().getScheme().equals(target.getScheme())
                    && request.uri().getAuthority().equals(target.getAuthority())) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            // reported below, as every address that will not do
        }
        throw ServiceException.lasting(
                request.uri().getHost() + " redirects to \"" + location + "\". If you trust that URL, use it instead.");
    }

    private HttpResponse<byte[]> receive(WebRequest request) {
        HttpRequest sent = request.builder()
                .header("User-Agent", settings.userAgent())
                .header("Accept", "application/json")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(sent, info -> new BoundedBodySubscriber(settings.mostBytes()));
        String where = request.uri().getHost();
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw ServiceException.passing(
                    where + " did not respond within " + settings.timeout().toSeconds() + " seconds.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ServiceException refused) {
                throw ServiceException.lasting(where + " sent " + refused.getMessage() + ".", refused);
            }
            throw ServiceException.passing("Cannot connect to " + where + ": " + reason(e.getCause()), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw ServiceException.lasting("Interrupted while waiting for " + where + ".", e);
        }
    }

    /** Java often gives no reason why there is no connection. */
    private static String reason(@Nullable Throwable cause) {
        return cause instanceof ConnectException
                ? "no connection. Check the network and the URL."
                : String.valueOf(cause);
    }

    private void sleep(Duration duration) {
        try {
            pause.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ServiceException.lasting("Interrupted while waiting to retry.", e);
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
