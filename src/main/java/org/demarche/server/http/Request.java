package org.demarche.server.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client asks.
 *
 * @param method in capitals, as HTTP has it; pages see GET for HEAD, too
 * @param path decoded, from the first slash on
 * @param parameters of the address, not of a form in the body
 * @param headers by name in lower case; of a repeated one, all values joined by commas
 * @param body what was sent, not read yet
 * @param client the address it comes from
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

    /** A GET request without anything else, such as tests need. */
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

    /** A header by its name, in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The types that the client takes. */
    public Accept accept() {
        return Accept.parse(header("accept").orElse(""));
    }

    /** The languages that the client's reader knows, best first, as BCP 47 tags; empty if it does not say. */
    public List<String> languages() {
        try {
            return header("accept-language").map(Locale.LanguageRange::parse).orElse(List.of()).stream()
                    .map(Locale.LanguageRange::getRange)
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of(); // what nobody can read is as good as nothing
        }
    }

    /** Whether the client is a browser that shows pages, to judge by what it takes. */
    public boolean wantsHtml() {
        return accept().best(List.of(MediaTypes.JSON, MediaTypes.HTML))
                .filter(MediaTypes.HTML::equals)
                .isPresent();
    }

    /**
     * Where the client believes this server to be, {@code https://example.org}, for addresses in answers that are taken elsewhere;
     * behind a proxy, what that says, if it is trusted.
     */
    public String origin() {
        String host = header("host").filter(HOST.asMatchPredicate()).orElse("localhost");
        return (header("x-forwarded-proto").filter("https"::equals).isPresent() ? "https://" : "http://") + host;
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
