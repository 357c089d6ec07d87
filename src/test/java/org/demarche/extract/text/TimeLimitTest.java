package org.demarche.extract.text;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    @Test
    void stopsWhenTheTimeIsOver() {
        AtomicLong clock = new AtomicLong(7);
        TimeLimit limit = TimeLimit.of(Duration.ofSeconds(2), clock::get);

        clock.addAndGet(Duration.ofSeconds(2).toNanos());
        assertDoesNotThrow(limit::check);
        clock.incrementAndGet();
        assertTrue(String.valueOf(
                        assertThrows(TimeLimitException.class, limit::check).getMessage())
                .startsWith("Drafting stopped after 2 s."));
    }

    @Test
    void neverStopsWithoutALimit() {
        assertDoesNotThrow(TimeLimit.none()::check);
    }
}
