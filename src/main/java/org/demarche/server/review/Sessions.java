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

/** The sessions of reviewers. They are in memory only, so a restart of the server signs everybody out. */
final class Sessions {

    private static final String COOKIE = "demarche-review";
    private static final Duration LENGTH = Duration.ofHours(8);
    private static final int MOST = 100;
    private static final int RANDOM_BYTES = 24;

    private final SecureRandom random = new SecureRandom();

    /** By key, the oldest first. */
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    /**
     * A session.
     *
     * @param by name or initials of the reviewer
     * @param proof value of a hidden field of each form, unknown to pages of other sites
     * @param end when it expires
     */
    record Session(String by, String proof, Instant end) {}

    /**
     * Opens a session.
     *
     * @return the Set-Cookie header; scripts cannot read the cookie, and requests from other sites do not carry it
     */
    synchronized String open(Request request, String by, Instant now) {
        sessions.values().removeIf(session -> session.end().isBefore(now));
        List<String> oldest = new ArrayList<>(sessions.keySet());
        oldest.stream().limit(Math.max(0, oldest.size() - MOST + 1)).forEach(sessions::remove);
        String key = secret();
        sessions.put(key, new Session(by, secret(), now.plus(LENGTH)));
        return cookie(request, key, LENGTH);
    }

    /** The session of a request, unless it has expired. */
    synchronized Optional<Session> of(Request request, Instant now) {
        return keys(request)
                .flatMap(key -> Stream.ofNullable(sessions.get(key)))
                .filter(session -> now.isBefore(session.end()))
                .findFirst();
    }

    /**
     * Closes the session of a request.
     *
     * @return the Set-Cookie header that removes the cookie
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
