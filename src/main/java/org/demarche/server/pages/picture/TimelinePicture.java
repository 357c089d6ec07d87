package org.demarche.server.pages.picture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.parts.Day;
import org.demarche.server.pages.parts.Mark;

/** Moments on a line of days, a row for each of those whose they are. */
public final class TimelinePicture {

    private static final double WIDTH = 960;
    private static final double LEFT = 240;
    private static final double RIGHT = 24;
    private static final double ROW = 26;
    private static final double APART = 15;
    private static final double AXIS = 34;

    private TimelinePicture() {}

    /**
     * A moment.
     *
     * @param date its day, YYYY-MM-DD
     * @param group whose it is
     * @param mark the stance that it shows; a plain dot if it is none
     * @param title what it is, in words
     * @param address where more is said of it
     */
    public record Moment(String date, String group, Optional<Mark> mark, String title, String address) {}

    private record Placed(Moment moment, LocalDate day) {}

    /** The picture; nothing if no moment has a day. */
    public static Html of(List<Moment> moments, String title) {
        Map<String, List<Placed>> groups = new LinkedHashMap<>();
        List<LocalDate> days = new ArrayList<>();
        for (Moment moment : moments) {
            day(moment.date()).ifPresent(day -> {
                groups.computeIfAbsent(moment.group(), any -> new ArrayList<>()).add(new Placed(moment, day));
                days.add(day);
            });
        }
        if (days.isEmpty()) {
            return Html.NOTHING;
        }
        Axis axis = new Axis(Collections.min(days), Collections.max(days), LEFT, WIDTH - LEFT - RIGHT - APART);
        Element rows = Html.element("g").set("class", "moments");
        double y = AXIS;
        for (var group : groups.entrySet()) {
            double height = ROW + APART * (highest(group.getValue(), axis) - 1);
            rows.add(Svg.line(0, y, WIDTH, y, Svg.RULE).set("class", "rule"));
            rows.add(Svg.text(LEFT - 24, y + 17.5, "end", Svg.INK, Svg.shortened(group.getKey(), 32)));
            moments(group.getValue(), axis, y + ROW / 2, rows);
            y += height;
        }
        return Svg.picture("timeline", WIDTH, y + 8, title)
                .add(ticks(axis, y))
                .add(rows)
                .html();
    }

    private static void moments(List<Placed> placed, Axis axis, double y, Element rows) {
        Map<Long, Integer> taken = new HashMap<>();
        for (Placed each : placed) {
            double x = axis.x(each.day());
            int above = taken.merge(slot(x), 1, Integer::sum) - 1;
            rows.add(Html.element("a")
                    .href(each.moment().address())
                    .set("aria-label", Day.text(each.moment().date()) + ": " + each.moment().title())
                    .add(Svg.title(Day.text(each.moment().date()) + ": " + each.moment().title()))
                    .add(shape(each.moment(), x, y + above * APART)));
        }
    }

    private static Element shape(Moment moment, double x, double y) {
        return moment.mark()
                .map(mark -> Shape.of(mark, x, y, 6.5))
                .orElseGet(() -> Shape.of(Mark.NEUTRAL, x, y, 5));
    }

    private static Html ticks(Axis axis, double bottom) {
        Element ticks = Html.element("g").set("class", "axis");
        for (Axis.Tick tick : axis.ticks()) {
            double x = axis.x(tick.day());
            ticks.add(Svg.line(x, AXIS - 8, x, bottom, Svg.RULE).set("class", "rule"));
            ticks.add(Svg.text(x, AXIS - 14, "middle", Svg.QUIET, tick.name()).set("class", "quiet"));
        }
        return ticks.html();
    }

    /** Moments that would cover each other stand below each other. */
    private static int highest(List<Placed> placed, Axis axis) {
        Map<Long, Integer> taken = new HashMap<>();
        return placed.stream()
                .mapToInt(each -> taken.merge(slot(axis.x(each.day())), 1, Integer::sum))
                .max()
                .orElse(1);
    }

    private static long slot(double x) {
        return Math.round(x / APART);
    }

    private static Optional<LocalDate> day(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
