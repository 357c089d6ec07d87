package org.demarche.server.pages.picture;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of days from left to right.
 *
 * @param first the day at its left end
 * @param last the day at its right end
 * @param left where it begins in the picture
 * @param width how long it is
 */
record Axis(LocalDate first, LocalDate last, double left, double width) {

    private static final int MOST_TICKS = 10;
    private static final List<Period> STEPS = List.of(
            Period.ofDays(1),
            Period.ofDays(7),
            Period.ofMonths(1),
            Period.ofMonths(3),
            Period.ofMonths(6),
            Period.ofYears(1),
            Period.ofYears(2),
            Period.ofYears(5),
            Period.ofYears(10),
            Period.ofYears(25),
            Period.ofYears(100),
            Period.ofYears(1000));

    /** A day with its name. */
    record Tick(LocalDate day, String name) {}

    /** Whether there is only one day, so that the horizontal position has no meaning. */
    boolean isOneDay() {
        return first.equals(last);
    }

    /** The place of a day. */
    double x(LocalDate day) {
        long all = ChronoUnit.DAYS.between(first, last);
        return all == 0 ? left + width / 2 : left + width * ChronoUnit.DAYS.between(first, day) / all;
    }

    /** Days to label, as many as there is room for. */
    List<Tick> ticks() {
        return STEPS.stream()
                .map(this::ticks)
                .filter(ticks -> ticks.size() <= MOST_TICKS)
                .findFirst()
                .orElse(List.of());
    }

    private List<Tick> ticks(Period step) {
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = start(step);
        while (!day.isAfter(last) && ticks.size() <= MOST_TICKS) {
            if (!day.isBefore(first)) {
                ticks.add(new Tick(day, format(step).format(day)));
            }
            day = day.plus(step);
        }
        return ticks;
    }

    private LocalDate start(Period step) {
        if (step.getDays() > 0) {
            return first;
        }
        return step.getMonths() > 0
                ? LocalDate.of(first.getYear(), 1, 1)
                : LocalDate.of(Math.floorDiv(first.getYear(), step.getYears()) * step.getYears(), 1, 1);
    }

    private static DateTimeFormatter format(Period step) {
        String pattern = step.getDays() > 0 ? "d MMM uuuu" : step.getMonths() > 0 ? "MMM uuuu" : "uuuu";
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
