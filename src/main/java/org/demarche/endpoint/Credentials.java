package org.demarche.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Credentials for an endpoint. They appear nowhere but in the header of a request. */
public final class Credentials {

    /** RFC 6750, section 2.1. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private final String header;
    private final List<String> secrets;

    private Credentials(String scheme, String value, String secret) {
        this.header = scheme + " " + value;
        this.secrets = List.of(value, secret);
    }

    /**
     * A user and a password, sent as RFC 7617 specifies, in UTF-8.
     *
     * @throws IllegalArgumentException with one sentence for the user, if the name has a colon
     */
    public static Credentials basic(String user, String password) {
        if (user.contains(":")) {
            throw new IllegalArgumentException("A user name with a colon cannot be sent to an endpoint.");
        }
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Credentials("Basic", Base64.getEncoder().encodeToString(pair), password);
    }

    /**
     * A token, sent as RFC 6750 specifies.
     *
     * @throws IllegalArgumentException with one sentence for the user, if the token has other characters than tokens have
     */
    public static Credentials bearer(String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("The token for the endpoint has characters that tokens do not have.");
        }
        return new Credentials("Bearer", token, token);
    }

    /** The value of the header {@code Authorization}. */
    public String header() {
        return header;
    }

    /** A text that a server sent, without the secrets that it may have repeated. */
    public String hiddenIn(String text) {
        String hidden = text;
        for (String secret : secrets) {
            hidden = secret.isEmpty() ? hidden : hidden.replace(secret, "…");
        }
        return hidden;
    }

    @Override
    public String toString() {
        return "credentials";
    }
}
