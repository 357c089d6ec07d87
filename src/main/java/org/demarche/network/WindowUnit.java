package org.demarche.network;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** The unit in which the width of a time window is given. */
public enum WindowUnit {
    SECONDS(ChronoUnit.SECONDS),
    MINUTES(ChronoUnit.MINUTES),
    HOURS(ChronoUnit.HOURS),
    DAYS(ChronoUnit.DAYS),
    WEEKS(ChronoUnit.WEEKS),
    MONTHS(ChronoUnit.MONTHS),
    YEARS(ChronoUnit.YEARS);

    private final ChronoUnit unit;

    WindowUnit(ChronoUnit unit) {
        this.unit = unit;
    }

    /** A time a number of units later; a day that the month does not have becomes its last day. */
    LocalDateTime plus(LocalDateTime time, long units) {
        return time.plus(units, unit);
    }
}
