package org.demarche.extract.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as newspapers write them. */
public final class DateReader {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+(\\d{4})\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");
    private static final String WEEKDAY = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private static final Pattern ON_DAY = Pattern.compile("[^\\p{L}]*(?:[\\p{L}]+\\s+){0,3}?on\\s+" + WEEKDAY + "\\b");
    private static final Pattern DATED = Pattern.compile("\\bdated\\s+(\\d{1,2})\\s+" + MONTH + "(?!\\p{L})");
    private static final Pattern PUBLISHED_ON = Pattern.compile(
            "\\b(?:published|printed|released|issued)\\s+(?:\\p{L}+\\s+){0,4}?on\\s+" + WEEKDAY + "\\b");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})");

    private DateReader() {}

    /** The first date of a text. */
    static Optional<LocalDate> first(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        if (dayFirst.find()) {
            return date(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
        }
        return monthFirst.find()
                ? date(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2))
                : Optional.empty();
    }

    /**
     * The past date in a phrase, counted back from the date of the article: "dated 20 October", "published on Tuesday".
     *
     * @param today the date of the article
     */
    public static Optional<LocalDate> dated(String words, LocalDate today) {
        Matcher dated = DATED.matcher(words);
        if (dated.find()) {
            return date(String.valueOf(today.getYear()), month(dated.group(2)), dated.group(1))
                    .map(day -> day.isAfter(today) ? day.minusYears(1) : day);
        }
        Matcher published = PUBLISHED_ON.matcher(words);
        return published.find() ? Optional.of(last(published.group(1), today)) : Optional.empty();
    }

    /**
     * The date of a weekday at the start of a phrase, counted back from the date of the article: "on Tuesday".
     *
     * @param today the date of the article
     */
    public static Optional<LocalDate> weekday(String words, LocalDate today) {
        Matcher day = ON_DAY.matcher(words);
        return day.lookingAt() ? Optional.of(last(day.group(1), today)) : Optional.empty();
    }

    private static LocalDate last(String weekday, LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT))));
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
