package org.demarche.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    @ParameterizedTest
    @ValueSource(strings = {"PL", "pl", "POL", "Poland", "Pologne", "Польша", "Q36", " Poland "})
    void knowsACountryByCodeNameAndId(String text) {
        assertEquals(Set.of("Q36"), Countries.find(List.of(text)).orElseThrow().ids());
    }

    @Test
    void severalAreTakenAsOne() {
        Countries.Country both = Countries.find(List.of("PL", "UA")).orElseThrow();

        assertEquals(Set.of("Q36", "Q212"), both.ids());
    }

    @Test
    void whatIsNotKnownIsComparedByItsWordsOrItsId() {
        assertEquals(
                Set.of("Q900001"),
                Countries.find(List.of("Q900001")).orElseThrow().ids());
        assertTrue(Countries.find(List.of("Atlantis")).orElseThrow().words().contains("atlantis"));
        assertEquals(Optional.empty(), Countries.find(List.of("…")));
        assertEquals(Optional.empty(), Countries.find(List.of()));
    }
}
