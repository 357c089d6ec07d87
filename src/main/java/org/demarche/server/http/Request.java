package org.demarche.server.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request of a client.
 *
 * @param method in capitals; GET also for HEAD, whose body the server leaves out
 * @param path decoded, with its leading slash
 * @param parameters of the URL, without those of a form in the body
 * @param headers values by name in lower case; repeated headers are joined by commas
 * @param body the body, not read yet
 * @param client the client's IP address
 */
public record Request(
        String method,
        String path,
        Parameters parameters,
        Map<String, String> headers,
        RequestBody body,
        String client) {

    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

    public Request {
        headers = Map.copyOf(headers);
    }

    /** A GET request of this machine, for tests and preparation. */
    public static Request get(String path, Map<String, String> headers) {
        int question = path.indexOf('?');
        Parameters parameters = Parameters.parse(question < 0 ? "" : path.substring(question + 1));
        return new Request(
                "GET",
                question < 0 ? path : path.substring(0, question),
                parameters,
                headers,
                RequestBody.EMPTY,
                "127.0.0.1");
    }

    /** The value of a header; names are case-insensitive. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The media types that the client accepts. */
    public Accept accept() {
        return Accept.parse(header("accept").orElse(""));
    }

    /** Whether the client prefers HTML to data, as browsers do. */
    public boolean wantsHtml() {
        return accept().best(List.of(MediaTypes.JSON, MediaTypes.HTML))
                .filter(MediaTypes.HTML::equals)
                .isPresent();
    }

    /**
     * Scheme and host of this server as the client sees them, {@code https://example.org}, for absolute URLs in responses; from the
     * headers of a proxy if it is trusted.
     */
    public String origin() {
        String host = header("host").filter(HOST.asMatchPredicate()).orElse("localhost");
        return (header("x-forwarded-proto").filter("https"::equals).isPresent() ? "https://" : "http://") + host;
    }

    /**
     * The same request with its body in memory.
     *
     * @throws HttpFailure 413 if the body is longer than {@code maxBytes}
     */
    public Request buffered(int maxBytes) {
        byte[] read = body.read(maxBytes);
        return new Request(method, path, parameters, headers, limit -> read, client);
    }

    /** The same request with other parameters. */
    public Request with(Parameters others) {
        return new Request(method, path, others, headers, body, client);
    }

    /** The same request for another path. */
    public Request at(String otherPath) {
        return new Request(method, otherPath, parameters, headers, body, client);
    }
}
