package org.demarche.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may change the store: every client that sends the token.
 *
 * @param token at least {@value #MIN_LENGTH} characters; empty if the server is read-only
 * @param guesses limits how often clients can guess it
 */
public record WriteAccess(Optional<String> token, GuessLimit guesses) {

    /** A shorter token could be guessed. */
    public static final int MIN_LENGTH = 16;

    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+)", Pattern.CASE_INSENSITIVE);

    public WriteAccess {
        if (token.isPresent() && token.get().length() < MIN_LENGTH) {
            throw new IllegalArgumentException("a token has at least " + MIN_LENGTH + " characters");
        }
    }

    /** With the clock of the system. */
    public WriteAccess(Optional<String> token) {
        this(token, new GuessLimit(InstantSource.system()));
    }

    /**
     * Checks that the client may change the store. Called before the body is read.
     *
     * @throws HttpFailure 403 if the server is read-only, 401 if the client has not sent the token, 429 if it has sent too many
     *     wrong ones
     */
    public void check(Request request) {
        if (token.isEmpty()) {
            throw new HttpFailure(403, "This server is read-only. Its operator can allow updates with --writable.");
        }
        if (!isWriter(request)) {
            throw new HttpFailure(
                    401,
                    "Updates need the token of the operator, in a header: Authorization: Bearer TOKEN.",
                    Map.of("WWW-Authenticate", "Bearer realm=\"demarche\""));
        }
    }

    /**
     * Whether the client has sent the token in a header.
     *
     * @throws HttpFailure 429 if it has sent too many wrong ones
     */
    public boolean isWriter(Request request) {
        Matcher sent = BEARER.matcher(request.header("authorization").orElse(""));
        return sent.matches() && isToken(request, sent.group(1));
    }

    /**
     * Whether a text that the client has sent is the token.
     *
     * @throws HttpFailure 429 if the client has sent too many wrong ones
     */
    public boolean isToken(Request request, String text) {
        return token.isPresent() && guesses.attempt(request.client(), () -> isSame(token.get(), text));
    }

    /** Takes the same time whether the start of the token, or its length, is right or not. */
    private static boolean isSame(String known, String sent) {
        return MessageDigest.isEqual(digest(known), digest(sent));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    /** Leaves the token out: it must not reach a log. */
    @Override
    public String toString() {
        return token.isPresent() ? "WriteAccess[with a token]" : "WriteAccess[none]";
    }
}
