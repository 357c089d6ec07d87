package org.demarche.server.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Limits how often clients can guess a secret: {@value #PER_CLIENT} times a minute each, and {@value #ALL} times all together. The limit of all does not
 * hold for clients that knew the secret before, so that others who guess do not keep them out.
 */
public final class GuessLimit {

    static final int PER_CLIENT = 10;
    static final int ALL = 100;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MAX_KNOWN = 1_000;

    private final InstantSource clock;
    private final Map<String, Integer> failures = new HashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private Instant end = Instant.MIN;
    private int failuresOfAll;

    /** @param clock gives the time */
    public GuessLimit(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Compares what a client sends, unless it has been wrong too often.
     *
     * @param isRight compares it with the secret
     * @return whether it was right
     * @throws HttpFailure 429 if the client, or all clients together, have been wrong too often; it is not compared then
     */
    synchronized boolean attempt(String client, BooleanSupplier isRight) {
        Instant now = clock.instant();
        if (!now.isBefore(end)) {
            failures.clear();
            failuresOfAll = 0;
            end = now.plus(WINDOW);
        }
        boolean tooMany =
                failures.getOrDefault(client, 0) >= PER_CLIENT || (failuresOfAll >= ALL && !known.contains(client));
        if (tooMany) {
            long seconds = Duration.between(now, end).toSeconds() + 1;
            String message = "Too many wrong tokens. Try again in " + seconds + " s.";
            throw new HttpFailure(429, message, Map.of("Retry-After", Long.toString(seconds)));
        }
        boolean right = isRight.getAsBoolean();
        if (right) {
            remember(client);
        } else {
            failures.merge(client, 1, Integer::sum);
            failuresOfAll++;
        }
        return right;
    }

    private void remember(String client) {
        known.remove(client);
        known.add(client);
        if (known.size() > MAX_KNOWN) {
            known.remove(known.iterator().next());
        }
    }
}
