package org.demarche.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateReaderTest {

    private static final LocalDate THURSDAY = LocalDate.of(2025, 1, 9);

    @Test
    void countDaysOfTheWeekBack() {
        assertEquals(Optional.of(LocalDate.of(2025, 1, 7)), DateReader.weekday(" on Tuesday that it would", THURSDAY));
        assertEquals(Optional.of(THURSDAY), DateReader.weekday(" reporters on Thursday", THURSDAY));
    }

    @Test
    void leaveOtherDaysOfTheWeekAlone() {
        assertEquals(
                Optional.empty(),
                DateReader.weekday(" that the talks, which began late, would go on on Tuesday", THURSDAY));
        assertEquals(Optional.empty(), DateReader.weekday(" in the valley", THURSDAY));
    }

    @Test
    void placeADayWithoutAYearBeforeTheArticle() {
        assertEquals(
                Optional.of(LocalDate.of(2024, 10, 20)),
                DateReader.dated("paper, dated 20 October and marked", THURSDAY));
        assertEquals(Optional.of(LocalDate.of(2025, 1, 2)), DateReader.dated("dated 2 January", THURSDAY));
    }
}
