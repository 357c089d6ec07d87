package org.demarche.server.review;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.server.http.Request;

/** Who has signed in. It is kept in memory alone, so a new start of the server signs everybody out. */
final class Sessions {

    private static final String COOKIE = "demarche-review";
    private static final Duration LENGTH = Duration.ofHours(8);
    private static final int MOST = 100;
    private static final int RANDOM_BYTES = 24;

    private final SecureRandom random = new SecureRandom();

    /** The oldest first. */
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    /**
     * Somebody who has signed in.
     *
     * @param by name or initials
     * @param proof what stands in each form that is given to this person, and that pages of other sites do not know
     * @param end when it is over
     */
    record Session(String by, String proof, Instant end) {}

    /**
     * Begins one.
     *
     * @return the Set-Cookie header that gives it to the browser: not to scripts, and not with what other sites make it send
     */
    synchronized String open(Request request, String by, Instant now) {
        sessions.values().removeIf(session -> session.end().isBefore(now));
        List<String> oldest = new ArrayList<>(sessions.keySet());
        oldest.stream().limit(Math.max(0, oldest.size() - MOST + 1)).forEach(sessions::remove);
        String key = secret();
        sessions.put(key, new Session(by, secret(), now.plus(LENGTH)));
        return cookie(request, key, LENGTH);
    }

    /** The session of whoever asks, if it is not over. */
    synchronized Optional<Session> of(Request request, Instant now) {
        return keys(request)
                .flatMap(key -> Stream.ofNullable(sessions.get(key)))
                .filter(session -> now.isBefore(session.end()))
                .findFirst();
    }

    /**
     * Ends one.
     *
     * @return the Set-Cookie header that takes it from the browser
     */
    synchronized String close(Request request) {
        keys(request).toList().forEach(sessions::remove);
        return cookie(request, "", Duration.ZERO);
    }

    private static Stream<String> keys(Request request) {
        return Stream.of(request.header("cookie").orElse("").split("[;,]", 50))
                .map(String::strip)
                .filter(pair -> pair.startsWith(COOKIE + "="))
                .map(pair -> pair.substring(COOKIE.length() + 1));
    }

    private static String cookie(Request request, String key, Duration length) {
        String secure = request.origin().startsWith("https:") ? "; Secure" : "";
        return COOKIE + "=" + key + "; Path=" + ReviewPage.PATH + "; Max-Age=" + length.toSeconds()
                + "; HttpOnly; SameSite=Strict" + secure;
    }

    private String secret() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
