package org.demarche.wikidata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date that may lack day or month, in the proleptic Gregorian calendar.
 *
 * @param year astronomical: 0 is 1 BC
 * @param month 1 to 12, or 0 if unknown
 * @param day 1 to 31, or 0 if unknown
 */
public record PartialDate(int year, int month, int day) {

    private static final Pattern FORM = Pattern.compile("([+-]?\\d{1,9})(?:-(\\d\\d)(?:-(\\d\\d))?)?(?:[T ].*)?");

    public PartialDate {
        if (month < 0 || month > 12 || day < 0 || day > 31 || (month == 0 && day != 0)) {
            throw new IllegalArgumentException("no date: " + year + "-" + month + "-" + day);
        }
    }

    /** Reads {@code 1952}, {@code 1952-10}, {@code 1952-10-07}, with or without a time after "T" or a space, and dates in dumps, where 00 means unknown. */
    public static Optional<PartialDate> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int month = number(form.group(2));
        int day = number(form.group(3));
        return month > 12 || day > 31 || (month == 0 && day != 0)
                ? Optional.empty()
                : Optional.of(new PartialDate(Integer.parseInt(form.group(1)), month, day));
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Whether two dates may be the same day. */
    public boolean agreesWith(PartialDate other) {
        return year == other.year
                && (month == 0 || other.month == 0 || month == other.month)
                && (day == 0 || other.day == 0 || day == other.day);
    }

    /** ISO 8601, with the known parts. */
    @Override
    public String toString() {
        String text = (year < 0 ? "-" : "") + "%04d".formatted(Math.abs(year));
        if (month > 0) {
            text += "-%02d".formatted(month);
        }
        return day > 0 ? text + "-%02d".formatted(day) : text;
    }
}
