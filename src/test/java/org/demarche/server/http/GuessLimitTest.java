package org.demarche.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessLimitTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final GuessLimit limit = new GuessLimit(() -> now);

    private void guess(String client, int times) {
        for (int i = 0; i < times; i++) {
            assertFalse(limit.attempt(client, () -> false));
        }
    }

    @Test
    void aClientThatGuessesTooOftenHasToWaitEvenWithTheRightToken() {
        guess("a", GuessLimit.PER_CLIENT);
        now = now.plusSeconds(20);
        HttpFailure refused = assertThrows(HttpFailure.class, () -> limit.attempt("a", () -> true));
        assertEquals(429, refused.status());
        assertEquals("41", refused.headers().get("Retry-After"));
        assertTrue(limit.attempt("b", () -> true));

        now = now.plusSeconds(40);
        assertTrue(limit.attempt("a", () -> true));
    }

    @Test
    void manyClientsTogetherHaveALimitButKeepNobodyOutWhoKnewTheToken() {
        assertTrue(limit.attempt("reviewer", () -> true));
        for (int i = 0; i < GuessLimit.ALL; i++) {
            guess("client " + i, 1);
        }
        assertThrows(HttpFailure.class, () -> limit.attempt("another", () -> true));
        assertTrue(limit.attempt("reviewer", () -> true));
    }
}
