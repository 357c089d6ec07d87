package org.demarche.store.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.demarche.endpoint.Credentials;
import org.demarche.endpoint.Endpoint;
import org.demarche.problem.StoreException;

/**
 * Speaks the SPARQL 1.1 Protocol and the Graph Store HTTP Protocol. Every failure is one sentence with what to do. Jena's own
 * client is not used: it reads unwanted responses to their end, repeats requests and whole responses in its messages, and
 * limits neither the size of a response nor its duration.
 *
 * <p>No redirect is followed, so that credentials go to no other address than the user's.
 */
public final class SparqlService implements AutoCloseable {

    private static final Duration CONNECTING = Duration.ofSeconds(15);
    private static final Duration UPDATING = Duration.ofMinutes(10);
    private static final long LONGEST_REPLY_TO_UPDATES = 1_000_000;

    private final Endpoint endpoint;
    private final Optional<Credentials> credentials;
    private final HttpClient client = HttpClient.newBuilder()
            // Some servers and proxies fail when the client offers to upgrade to HTTP/2.
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** A client of an endpoint; nothing is sent to it yet. */
    public SparqlService(Endpoint endpoint, Optional<Credentials> credentials) {
        this.endpoint = endpoint;
        this.credentials = credentials;
    }

    /**
     * Sends a query.
     *
     * @param sparql SPARQL 1.1 by standard
     * @param time from now until the end of the answer
     * @param bytes how long the answer may be
     * @throws StoreException if the endpoint cannot be reached or refuses
     * @throws ResponseLimitException if it takes too long
     */
    public EndpointResponse query(String sparql, AcceptedFormats accepted, Duration time, long bytes) {
        HttpRequest.Builder request = request(endpoint.query())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", accepted.header())
                .POST(BodyPublishers.ofString("query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8)));
        Reply reply = send(request, RequestKind.QUERY, time, bytes);
        Optional<Lang> format = accepted.format(reply.mediaType());
        if (format.isEmpty()) {
            close(reply.body());
            throw new StoreException("The endpoint " + shown(endpoint.query()) + " answers with "
                    + (reply.mediaType().isEmpty() ? "something unnamed" : reply.mediaType())
                    + " instead of results; name the address where it takes queries, not that of a page.");
        }
        return new EndpointResponse(reply.body(), format.get());
    }

    /**
     * Changes the store.
     *
     * @param request SPARQL 1.1 Update, in UTF-8
     * @throws StoreException if the endpoint cannot be reached, refuses, or does not answer within ten minutes
     */
    void update(byte[] request) {
        change(request(endpoint.update())
                .header("Content-Type", "application/sparql-update; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(request)));
    }

    /**
     * Puts a graph in place of the one of that name.
     *
     * @param triples N-Triples
     * @throws StoreException if the endpoint cannot be reached, refuses, or does not answer within ten minutes
     */
    void put(URI graphStore, Node graph, byte[] triples) {
        String name = "graph=" + URLEncoder.encode(graph.getURI(), StandardCharsets.UTF_8);
        String separator = graphStore.getRawQuery() == null ? "?" : "&";
        change(request(URI.create(graphStore + separator + name))
                .header("Content-Type", "application/n-triples")
                .PUT(BodyPublishers.ofByteArray(triples)));
    }

    private void change(HttpRequest.Builder request) {
        try (InputStream body = send(request, RequestKind.UPDATE, UPDATING, LONGEST_REPLY_TO_UPDATES)
                .body()) {
            // The update may not be complete before the response is.
            body.transferTo(OutputStream.nullOutputStream());
        } catch (ResponseLimitException e) {
            throw new StoreException(
                    "The endpoint " + shown(endpoint.update()) + " does not come to an end with an update within "
                            + UPDATING.toMinutes() + " minutes; what is done there is not known, so load again.",
                    e);
        } catch (IOException e) {
            throw brokenOff(endpoint.update(), e);
        }
    }

    /** The beginning of a successful response. */
    private record Reply(InputStream body, String mediaType) {}

    private Reply send(HttpRequest.Builder builder, RequestKind purpose, Duration time, long bytes) {
        HttpRequest request = builder.timeout(time).build();
        long start = System.nanoTime();
        HttpResponse<InputStream> response = send(request);
        Duration left = time.minusNanos(System.nanoTime() - start);
        InputStream body = new BoundedBody(response.body(), left, bytes, e -> brokenOff(request.uri(), e));
        if (response.statusCode() / 100 != 2) {
            try (body) {
                throw new ErrorResponse(shown(request.uri()), purpose, credentials).of(response, body);
            } catch (IOException e) {
                throw brokenOff(request.uri(), e);
            }
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Reply(body, type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        String address = "The endpoint " + shown(request.uri());
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (HttpConnectTimeoutException e) {
            // The client reports the end of the request's own time like this, too, if it comes before there is a
            // connection.
            if (request.timeout().filter(time -> time.compareTo(CONNECTING) < 0).isPresent()) {
                throw new ResponseLimitException(ResponseLimitException.Limit.TIME);
            }
            throw new StoreException(address + " does not answer; check the address and the network.", e);
        } catch (HttpTimeoutException e) {
            throw new ResponseLimitException(ResponseLimitException.Limit.TIME);
        } catch (ConnectException e) {
            throw new StoreException(address + " cannot be reached; check the address and that it is running.", e);
        } catch (SSLException e) {
            throw new StoreException(
                    address + " cannot be reached safely: " + e.getMessage() + "; check its certificate.", e);
        } catch (IOException e) {
            throw brokenOff(request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("The wait for the endpoint " + address + " was interrupted.", e);
        }
    }

    private HttpRequest.Builder request(URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("User-Agent", "Demarche");
        credentials.ifPresent(known -> request.header("Authorization", known.header()));
        return request;
    }

    private static StoreException brokenOff(URI uri, IOException cause) {
        return new StoreException(
                "The connection to the endpoint " + shown(uri)
                        + " broke off before the answer was complete; try again.",
                cause);
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // The response is not needed.
        }
    }

    /** Without the query string, where some services take a key. */
    static String shown(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
