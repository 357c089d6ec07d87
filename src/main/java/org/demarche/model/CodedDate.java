package org.demarche.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as precise as it is known: a year, a month or a day. It stands for all days that it contains; nothing picks one of
 * them. Because years contain months, and months contain days, two such dates either have no day in common or one contains the
 * other, which is when the text of one begins with that of the other. Queries in SPARQL rely on the same.
 *
 * @param text {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 */
public record CodedDate(String text) implements Comparable<CodedDate> {

    private static final Pattern FORM = Pattern.compile("(?!0000)\\d{4}(-\\d{2}){0,2}");
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /** @throws IllegalArgumentException if the text has another form or there is no such date */
    public CodedDate {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(text + " is no year, month or day");
        }
        try {
            lastDay(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text + " does not exist", e);
        }
    }

    /** The date that a text denotes; empty if the text is not a date. */
    public static Optional<CodedDate> parse(String text) {
        try {
            return Optional.of(new CodedDate(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static CodedDate of(LocalDate day) {
        return new CodedDate(day.toString());
    }

    public boolean isDay() {
        return text.length() > MONTH;
    }

    public boolean isYear() {
        return text.length() == YEAR;
    }

    /** The first day that it contains. */
    public LocalDate firstDay() {
        return switch (text.length()) {
            case YEAR -> LocalDate.parse(text + "-01-01");
            case MONTH -> LocalDate.parse(text + "-01");
            default -> LocalDate.parse(text);
        };
    }

    /** The last day that it contains. */
    public LocalDate lastDay() {
        return lastDay(text);
    }

    private static LocalDate lastDay(String text) {
        return switch (text.length()) {
            case YEAR -> Year.parse(text).atMonth(12).atEndOfMonth();
            case MONTH -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    /** Whether all of it is before all of the other. */
    public boolean isBefore(CodedDate other) {
        return text.compareTo(other.text) < 0 && !overlaps(other);
    }

    /** Whether they have a day in common. */
    public boolean overlaps(CodedDate other) {
        return text.startsWith(other.text) || other.text.startsWith(text);
    }

    /** By the first day; of two dates that begin on the same day, the less precise one comes first. */
    @Override
    public int compareTo(CodedDate other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
