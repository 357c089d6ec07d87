package org.demarche.server.pages.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    @ParameterizedTest
    @CsvSource({
        "2022-02-05, 2022-02-05, 1, 5 Feb 2022",
        "2022-02-01, 2022-02-08, 8, 1 Feb 2022",
        "2022-01-20, 2022-08-20, 7, Feb 2022",
        "1990-05-01, 2020-05-01, 6, 1995",
        "0500-01-01, 2022-01-01, 2, 1000",
    })
    void namesDaysThatThereIsRoomFor(String first, String last, int ticks, String name) {
        Axis axis = new Axis(LocalDate.parse(first), LocalDate.parse(last), 0, 700);
        List<Axis.Tick> named = axis.ticks();
        assertEquals(ticks, named.size(), named.toString());
        assertEquals(name, named.getFirst().name());
    }

    @Test
    void daysStandInTheirOrder() {
        Axis axis = new Axis(LocalDate.parse("2022-01-01"), LocalDate.parse("2022-12-31"), 100, 700);
        assertEquals(100, axis.x(LocalDate.parse("2022-01-01")));
        assertEquals(800, axis.x(LocalDate.parse("2022-12-31")));
        assertTrue(axis.x(LocalDate.parse("2022-06-01")) < axis.x(LocalDate.parse("2022-06-02")));
    }
}
