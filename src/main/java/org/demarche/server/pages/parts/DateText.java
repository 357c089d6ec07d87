package org.demarche.server.pages.parts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.demarche.server.http.Html;

/** Days as people read them. */
public final class DateText {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private DateText() {}

    /** {@code 2022-02-05} as "5 February 2022"; a year or a month as it is. */
    public static String text(String date) {
        try {
            return LocalDate.parse(date).format(LONG);
        } catch (DateTimeException e) {
            return date;
        }
    }

    /** The same as an element that programs can read. */
    public static Html of(String date) {
        return Html.element("time").set("datetime", date).text(text(date)).html();
    }
}
