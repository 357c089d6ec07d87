package org.demarche.server.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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

/** The sessions of people who sign in. They are in memory only, so a restart of the server signs everybody out. */
public final class Sessions {

    private static final int MOST = 100;
    private static final int RANDOM_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final String cookie;
    private final String path;
    private final Duration length;

    /** By key, the oldest first. */
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    /**
     * Keeps no session yet.
     *
     * @param cookie name of the cookie
     * @param path of the pages that the session is for; requests for other pages do not carry the cookie
     * @param length how long a session lasts
     */
    public Sessions(String cookie, String path, Duration length) {
        this.cookie = cookie;
        this.path = path;
        this.length = length;
    }

    /**
     * A session.
     *
     * @param by name or initials of the person
     * @param proof sent with each change; pages of other sites do not know it
     * @param end when it expires
     */
    public record Session(String by, String proof, Instant end) {

        /** Whether a change was sent by one of our own pages in this session. */
        public boolean isProof(String sent) {
            return MessageDigest.isEqual(proof.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Opens a session.
     *
     * @return the Set-Cookie header; scripts cannot read the cookie, and requests from other sites do not carry it
     */
    public synchronized String open(Request request, String by, Instant now) {
        sessions.values().removeIf(session -> session.end().isBefore(now));
        List<String> oldest = new ArrayList<>(sessions.keySet());
        oldest.stream().limit(Math.max(0, oldest.size() - MOST + 1)).forEach(sessions::remove);
        String key = secret();
        sessions.put(key, new Session(by, secret(), now.plus(length)));
        return setCookie(request, key, length);
    }

    /** The session of a request, unless it has expired. */
    public synchronized Optional<Session> of(Request request, Instant now) {
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
    public synchronized String close(Request request) {
        keys(request).toList().forEach(sessions::remove);
        return setCookie(request, "", Duration.ZERO);
    }

    private Stream<String> keys(Request request) {
        return Stream.of(request.header("cookie").orElse("").split("[;,]", 50))
                .map(String::strip)
                .filter(pair -> pair.startsWith(cookie + "="))
                .map(pair -> pair.substring(cookie.length() + 1));
    }

    private String setCookie(Request request, String key, Duration age) {
        String secure = request.origin().startsWith("https:") ? "; Secure" : "";
        return cookie + "=" + key + "; Path=" + path + "; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Strict"
                + secure;
    }

    private String secret() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
