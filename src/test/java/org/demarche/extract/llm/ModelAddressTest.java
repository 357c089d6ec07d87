package org.demarche.extract.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelAddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:11434/v1, http://localhost:11434/v1/chat/completions",
        "https://example.org/v1/, https://example.org/v1/chat/completions",
        "https://example.org/v1/chat/completions, https://example.org/v1/chat/completions"
    })
    void takesTheUrlOfTheApiOrOfItsCompletions(URI server, URI completions) {
        assertEquals(completions, new ModelAddress(server, "m", Optional.empty()).completions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:11434", "ftp://example.org", "/v1", "https://key@example.org/v1"})
    void refusesWhatIsNotTheUrlOfAServer(URI server) {
        assertThrows(IllegalArgumentException.class, () -> new ModelAddress(server, "m", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, true",
        "http://127.0.0.1:8000, true",
        "http://[::1]:8000, true",
        "http://localhost:8000, true",
        "http://example.org, false",
        "http://127.0.0.1.example.org, false",
        "http://192.0.2.7, false"
    })
    void sendsAKeyUnencryptedOnlyToThisMachine(URI server, boolean allowed) {
        if (allowed) {
            assertEquals(Optional.of("secret"), new ModelAddress(server, "m", Optional.of("secret")).key());
        } else {
            assertThrows(IllegalArgumentException.class, () -> new ModelAddress(server, "m", Optional.of("secret")));
        }
    }
}
