package org.demarche.wikidata.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M. V. Ramana | Ramana, M. V.",
                "M. V. Ramana | M.V. Ramana",
                "M. V. Ramana | MV Ramana",
                "M. V. Ramana | Mani Venkat Ramana",
                "M. V. Ramana | Ramana M. V.",
                "Jens Stoltenberg | J. Stoltenberg",
                "Jens Stoltenberg | Stoltenberg, J.",
                "Jens Stoltenberg | Stoltenberg Jens",
                "Joseph R. Biden | Joseph Robinette Biden",
                "Ursula von der Leyen | U. von der Leyen",
                "Ursula von der Leyen | von der Leyen, Ursula",
                "Владимир Путин | Vladimir Putin",
                "José Álvarez | Jose Alvarez",
            })
    void namesOfOnePersonAreCompatible(String one, String other) {
        assertTrue(compatibility(one, other) > 0.5, () -> one + ", " + other + ": " + compatibility(one, other));
        assertTrue(compatibility(other, one) > 0.5, () -> other + ", " + one + ": " + compatibility(other, one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "George Bush | Barbara Bush",
                "M. V. Ramana | K. V. Ramana",
                "John Smith | James Smith",
                "J. Smith | P. Smith",
                "Smith, J. | Paul Smith",
            })
    void anotherGivenNameContradicts(String one, String other) {
        assertTrue(compatibility(one, other) < 0, () -> one + ", " + other + ": " + compatibility(one, other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Jens Stoltenberg | Angela Merkel", "Merkel | Angela Merkel", "'' | Angela Merkel"})
    void whatSharesNoSurnameIsNoPersonalNameOfTheOther(String one, String other) {
        assertEquals(0, compatibility(one, other));
    }

    @Test
    void aMiddleNameThatDiffersSpeaksAgainstButDoesNotExclude() {
        double same = compatibility("George Herbert Bush", "George Herbert Bush");
        double differs = compatibility("George Walker Bush", "George Herbert Bush");

        assertTrue(differs > 0);
        assertTrue(differs < same - 0.3);
    }

    @Test
    void isLookedUpByEitherEndAsSurname() {
        assertEquals(
                List.of("ramana m", "mani r"), PersonalName.of("Mani Ramana").keys());
        assertEquals(List.of("ramana m"), PersonalName.of("M. V. Ramana").keys());
        assertEquals(List.of(), PersonalName.of("Ramana").keys());
    }

    private static double compatibility(String one, String other) {
        return PersonalName.of(one).compatibility(PersonalName.of(other));
    }
}
