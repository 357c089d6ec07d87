package org.demarche.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodedDateTest {

    @ParameterizedTest
    @CsvSource({
        "2024,       2024-01-01, 2024-12-31",
        "2024-02,    2024-02-01, 2024-02-29",
        "2024-02-05, 2024-02-05, 2024-02-05",
    })
    void reachesFromItsFirstDayToItsLast(CodedDate date, String first, String last) {
        assertEquals(first, date.firstDay().toString());
        assertEquals(last, date.lastDay().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "2024-2",
                "2024-13",
                "2023-02-29",
                "2024-00",
                "0000",
                "2024-02-05T10:00",
                "+2024",
                "٢٠٢٤"
            })
    void isAnExistingYearMonthOrDay(String text) {
        assertEquals(Optional.empty(), CodedDate.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2023,       2024,       before",
        "2024-02,    2024-03-01, before",
        "2024-02-05, 2024-02-06, before",
        "2024,       2024-02-05, overlaps",
        "2024-02,    2024-02-29, overlaps",
        "2024,       2024,       overlaps",
    })
    void isBeforeAnotherOnlyIfAllOfItIs(CodedDate one, CodedDate other, String relation) {
        assertEquals(relation.equals("before"), one.isBefore(other));
        assertEquals(relation.equals("overlaps"), one.overlaps(other));
        assertEquals(relation.equals("overlaps"), other.overlaps(one));
        assertEquals(false, other.isBefore(one));
    }

    @Test
    void sortsByItsFirstDayTheLessPreciseFirst() {
        List<String> sorted = Stream.of("2024-02-01", "2024-01", "2024", "2023-12-31", "2024-01-01", "2024-02")
                .map(CodedDate::new)
                .sorted()
                .map(CodedDate::text)
                .toList();
        assertEquals(List.of("2023-12-31", "2024", "2024-01", "2024-01-01", "2024-02", "2024-02-01"), sorted);
    }
}
