package org.demarche.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

    private static final List<String> OFFERED = List.of("text/turtle", "application/ld+json", "text/html");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                | text/turtle",
                "*/*                                             | text/turtle",
                "text/html                                       | text/html",
                "application/ld+json;q=0.5, text/html;q=0.4      | application/ld+json",
                "text/*;q=0.3, text/html;q=0.7, */*;q=0.1        | text/html",
                "application/*                                   | application/ld+json",
                "text/html;level=1;q=1, text/turtle;q=0.9        | text/html",
                "TEXT/HTML ; Q=0.9 , text/turtle;q=0.8           | text/html",
                "text/turtle;q=0, */*                            | application/ld+json",
                "nonsense, text/html                             | text/html",
                "text/turtle;q=x, text/html;q=0.1                | text/html",
                "image/png                                       | none",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8 | text/html",
            })
    void takesWhatTheClientLikesBest(String header, String expected) {
        String best = Accept.parse(Optional.ofNullable(header).orElse(""))
                .best(OFFERED)
                .orElse("none");
        assertEquals(expected, best);
    }

    @Test
    void browsersWantPages() {
        assertTrue(Request.get("/", Map.of("accept", "text/html,*/*;q=0.8")).wantsHtml());
        assertFalse(Request.get("/", Map.of("accept", "*/*")).wantsHtml());
        assertFalse(Request.get("/", Map.of()).wantsHtml());
    }

    @Test
    void decodesParametersInOrder() {
        Parameters parameters = Parameters.parse("a=1&b=%C3%A9+x&a=2&flag&=x");
        assertEquals(List.of("1", "2"), parameters.all("a"));
        assertEquals(Optional.of("é x"), parameters.first("b"));
        assertEquals(Optional.of(""), parameters.first("flag"));
        assertEquals(Optional.empty(), parameters.nonBlank("flag"));
        assertEquals("?a=1&a=2&b=%C3%A9+x&flag=&=x", parameters.encoded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "a=%C3", "a=%FF", "%80=1"})
    void refusesWhatIsNotPercentEncodedUtf8(String query) {
        assertEquals(
                400,
                assertThrows(HttpFailure.class, () -> Parameters.parse(query)).status());
    }

    @Test
    void refusesThousandsOfParameters() {
        String query = "a=1&".repeat(100_000);
        assertEquals(
                400,
                assertThrows(HttpFailure.class, () -> Parameters.parse(query)).status());
    }

    @Test
    void theReplacementCharacterItselfIsText() {
        assertEquals(Optional.of("\uFFFD"), Parameters.parse("a=%EF%BF%BD").first("a"));
    }
}
