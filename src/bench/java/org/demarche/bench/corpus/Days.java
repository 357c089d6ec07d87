package org.demarche.bench.corpus;

import java.time.LocalDate;

/** The years that a corpus covers, however many articles it has. */
final class Days {

    static final int NUMBER = 5 * 365;

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int QUARTER = 91;

    private Days() {}

    /** The day of a thing among many that are spread evenly. */
    static int spread(int number, int of) {
        return (int) ((long) number * NUMBER / of);
    }

    static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }

    /** Quarters of a year from the first day. */
    static int quarter(int day) {
        return day / QUARTER;
    }
}
