package org.demarche.server.pages.parts;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.demarche.model.CodedDate;

/** Dates as people read them. */
public final class DateText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private DateText() {}

    /** {@code 2022-02-05} as "5 February 2022", {@code 2022-02} as "February 2022"; anything else stays as it is. */
    public static String text(String date) {
        return CodedDate.parse(date).map(DateText::text).orElse(date);
    }

    private static String text(CodedDate date) {
        return date.isYear() ? date.text() : date.firstDay().format(date.isDay() ? DAY : MONTH);
    }
}
