package org.demarche.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mapper refuses what the reader would have reported: nothing unsafe gets into the graph by another way. */
class IrisTest {

    private final Iris iris = new Iris("https://example.org/");

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a/b", "..", "a>", "a\"", "a\n", "a#b", "a?b", "a%41", "https://example.com/", "text"
            })
    void refusesAnEntityCalled(String id) {
        assertThrows(IllegalArgumentException.class, () -> iris.entity(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b/c", "a/", "../a", "a/b>", "//a"})
    void refusesATargetCalled(String id) {
        assertThrows(IllegalArgumentException.class, () -> iris.target(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "javascript:alert(1)", "https://example.org/a b", "https://example.org/<", "urn:a:b"})
    void refusesAnAddressOf(String iri) {
        assertThrows(IllegalArgumentException.class, () -> Iris.external(iri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://example.org", "https://example.org/a#", "https://example.org/a/../", "a/"})
    void refusesABaseOf(String base) {
        assertThrows(IllegalArgumentException.class, () -> new Iris(base));
    }

    @Test
    void namesThingsBelowTheBase() {
        assertEquals("https://example.org/nato", iris.entity("nato").getURI());
        assertEquals("https://example.org/a/b", iris.target("a/b").getURI());
        assertEquals(
                "https://example.org/a/b/evidence/2",
                Iris.part(iris.target("a/b"), "evidence", 2).getURI());
    }
}
