package org.demarche.bench.corpus;

import java.time.LocalDate;
import org.demarche.model.CodedDate;

/** The five years that every corpus covers. */
final class Days {

    static final int COUNT = 5 * 365;

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int QUARTER = 91;

    private Days() {}

    /** The day of an event when many are spread evenly. */
    static int spread(int number, int count) {
        return (int) ((long) number * COUNT / count);
    }

    static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }

    static CodedDate coded(int day) {
        return CodedDate.of(date(day));
    }

    /** Quarters of a year since the first day. */
    static int quarter(int day) {
        return day / QUARTER;
    }
}
