package org.demarche.server.pages.parts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates as people read them. */
public final class DateText {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private DateText() {}

    /** {@code 2022-02-05} as "5 February 2022"; a year or a month stays as it is. */
    public static String text(String date) {
        return day(date).map(day -> day.format(LONG)).orElse(date);
    }

    /** A day from its ISO form; empty for a year, a month or anything else. */
    public static Optional<LocalDate> day(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
