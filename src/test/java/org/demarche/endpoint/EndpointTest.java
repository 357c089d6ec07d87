package org.demarche.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:3030/ds, http://localhost:3030/ds",
        "http://localhost:3030/ds/query, http://localhost:3030/ds/update",
        "http://localhost:7878/query?union-default-graph, http://localhost:7878/update",
        "https://graphs.example/repositories/talks, https://graphs.example/repositories/talks/statements",
        "http://localhost:8890/sparql, http://localhost:8890/sparql"
    })
    void knowsWhereServersTakeUpdates(String query, String update) {
        assertEquals(update, Endpoint.of(query, null, null).update().toString());
    }

    @Test
    void takesTheAddressesThatAreGiven() {
        Endpoint endpoint = Endpoint.of("http://a.example/q", "http://b.example/u", "https://c.example/g");
        assertEquals("http://b.example/u", endpoint.update().toString());
        assertEquals(Optional.of("https://c.example/g"), endpoint.graphStore().map(Object::toString));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nowhere", "ftp://a.example/q", "http:///q", "http://a.example/#q", "http://a b/", "file:/etc"})
    void refusesWhatIsNoAddressOfAnEndpoint(String address) {
        assertThrows(IllegalArgumentException.class, () -> Endpoint.of(address, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://me:secret@a.example/q",
                "http://secret@a.example/q",
                "http://me:secret@a b/q",
                "me:secret@x"
            })
    void refusesCredentialsInTheAddressWithoutRepeatingThem(String address) {
        for (Exception refusal : new Exception[] {
            assertThrows(IllegalArgumentException.class, () -> Endpoint.of(address, null, null)),
            assertThrows(IllegalArgumentException.class, () -> Endpoint.of("http://a.example/", address, null))
        }) {
            assertFalse(refusal.toString().contains("secret"), refusal.toString());
            assertFalse(String.valueOf(refusal.getCause()).contains("secret"), refusal.toString());
        }
    }

    @Test
    void knowsWhatGoesUnencryptedOverANetwork() {
        assertTrue(Endpoint.of("http://a.example/q", null, null).isOpenToListeners());
        assertTrue(
                Endpoint.of("https://a.example/q", "http://a.example/u", null).isOpenToListeners());
        assertFalse(Endpoint.of("https://a.example/q", null, null).isOpenToListeners());
        assertFalse(
                Endpoint.of("http://127.0.0.1:3030/q", null, "http://[::1]/g").isOpenToListeners());
    }
}
