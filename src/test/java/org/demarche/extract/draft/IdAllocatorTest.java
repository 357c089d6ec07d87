package org.demarche.extract.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdAllocatorTest {

    @Test
    void numbersIdsThatAreTaken() {
        IdAllocator ids = new IdAllocator(Stream.of("a-toll", "a-toll-3"));

        assertEquals("a-toll-2", ids.newId("A toll"));
        assertEquals("a-toll-4", ids.newId("A toll!"));
        assertEquals("a-ferry", ids.newId("A ferry"));
    }
}
