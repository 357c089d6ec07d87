package org.demarche.store.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.demarche.endpoint.Credentials;
import org.demarche.endpoint.CredentialsReader;
import org.demarche.problem.StoreException;

/**
 * The meaning of an endpoint's error response, as one sentence that says what to do.
 *
 * @param address the endpoint's, as the user may see it
 */
record ErrorResponse(String address, RequestKind purpose, Optional<Credentials> credentials) {

    private static final int EXCERPT = 300;

    StoreException of(HttpResponse<?> response, InputStream body) throws IOException {
        int status = response.statusCode();
        return new StoreException("The endpoint " + address + " " + meaning(status, response, body));
    }

    private String meaning(int status, HttpResponse<?> response, InputStream body) throws IOException {
        return switch (status) {
            case 300, 301, 302, 303, 307, 308 -> sendsOn(response);
            case 401 -> wantsCredentials(response);
            case 403 ->
                "does not allow " + purpose.what()
                        + (credentials.isPresent() ? " to this user" : " without credentials")
                        + " (403); ask its operator.";
            case 404, 410 -> "is not there (" + status + "). " + purpose.otherwise();
            case 405, 406, 415, 501 ->
                "takes no " + purpose.what() + " in this way (" + status + "). " + purpose.otherwise();
            case 413 -> "does not take requests of this length (413); ask its operator.";
            case 408, 429, 503, 504 ->
                "is busy or gave up (" + status + ")" + said(response, body) + "; ask later, or for less.";
            case 400, 422 -> "refuses this (" + status + ")" + said(response, body) + ".";
            default -> "failed (" + status + ")" + said(response, body) + "; its own log may say why.";
        };
    }

    private String sendsOn(HttpResponse<?> response) {
        String where =
                response.headers().firstValue("Location").map(this::hidden).orElse("elsewhere");
        return "sends on to " + where + ", where nothing was sent; name that address if you trust it.";
    }

    private String wantsCredentials(HttpResponse<?> response) {
        String digest = "digest";
        boolean onlyDigest = !response.headers().allValues("WWW-Authenticate").isEmpty()
                && response.headers().allValues("WWW-Authenticate").stream()
                        .allMatch(
                                challenge -> challenge.toLowerCase(Locale.ROOT).startsWith(digest));
        if (onlyDigest) {
            return "asks for Digest authentication (401), which is not offered; let it take Basic or a token.";
        }
        return credentials.isPresent()
                ? "does not accept the credentials (401); check them."
                : "wants credentials (401); give them as " + CredentialsReader.VARIABLES + "USER and "
                        + CredentialsReader.VARIABLES + "PASSWORD, as " + CredentialsReader.VARIABLES
                        + "TOKEN, or in a file with --credentials.";
    }

    /** The beginning of what the server says, unless it is a page. */
    private String said(HttpResponse<?> response, InputStream body) throws IOException {
        if (response.headers().firstValue("Content-Type").orElse("").contains("html")) {
            return "";
        }
        String text = hidden(new String(body.readNBytes(4 * EXCERPT), StandardCharsets.UTF_8))
                .strip()
                .replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (text.isEmpty()) {
            return "";
        }
        String excerpt = text.length() > EXCERPT ? text.substring(0, EXCERPT).stripTrailing() + " …" : text;
        return ": " + excerpt.replaceFirst("\\.$", "");
    }

    private String hidden(String text) {
        return credentials.map(known -> known.hiddenIn(text)).orElse(text);
    }
}
