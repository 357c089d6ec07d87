package org.demarche.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may change the store: whoever knows the token, if there is one.
 *
 * @param token at least {@value #SHORTEST} characters; empty if nobody may
 */
public record WriteAccess(Optional<String> token) {

    /** Shorter ones can be guessed. */
    public static final int SHORTEST = 16;

    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+)", Pattern.CASE_INSENSITIVE);

    public WriteAccess {
        if (token.isPresent() && token.get().length() < SHORTEST) {
            throw new IllegalArgumentException("a token has at least " + SHORTEST + " characters");
        }
    }

    /**
     * Goes on if the client may change the store; to be called before anything of the body is read.
     *
     * @throws HttpFailure 403 if nobody may, 401 if the client has not shown the token
     */
    public void check(Request request) {
        if (token.isEmpty()) {
            throw new HttpFailure(403, "This server is read-only. Its operator can start it with --writable.");
        }
        if (!isWriter(request)) {
            throw new HttpFailure(
                    401,
                    "To change the store, send the operator's token: Authorization: Bearer TOKEN.",
                    Map.of("WWW-Authenticate", "Bearer realm=\"demarche\""));
        }
    }

    /** Whether the client has shown the token. */
    public boolean isWriter(Request request) {
        Matcher shown = BEARER.matcher(request.header("authorization").orElse(""));
        return shown.matches() && isToken(shown.group(1));
    }

    /** Whether a text is the token. */
    public boolean isToken(String text) {
        return token.isPresent() && isSame(token.get(), text);
    }

    /** In a time that does not tell how much of it is right. */
    private static boolean isSame(String known, String shown) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the token, which nobody is to see. */
    @Override
    public String toString() {
        return token.isPresent() ? "WriteAccess[with a token]" : "WriteAccess[none]";
    }
}
