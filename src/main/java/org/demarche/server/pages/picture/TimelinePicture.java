package org.demarche.server.pages.picture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.parts.DateText;
import org.demarche.server.pages.parts.StanceMark;

/** PositionTimeline on a line of days, a row for each of those whose they are. */
public final class TimelinePicture {

    private static final double WIDTH = 960;
    private static final double LEFT = 240;
    private static final double RIGHT = 24;
    private static final double PADDING = 6;
    /** As far as WCAG 2.2 wants targets to be, success criterion 2.5.8. */
    private static final double APART = 24;

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
    public record Moment(String date, String group, Optional<StanceMark> mark, String title, String address) {}

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
        Axis axis = new Axis(Collections.min(days), Collections.max(days), LEFT, WIDTH - LEFT - RIGHT);
        Element rows = Html.element("g").set("class", "moments");
        double y = AXIS;
        for (var group : groups.entrySet()) {
            rows.add(Svg.line(0, y, WIDTH, y, Svg.RULE).set("class", "rule"));
            rows.add(Svg.text(LEFT - 24, y + 19, "end", Svg.INK, Svg.shortened(group.getKey(), 32)));
            y += PADDING + APART * moments(group.getValue(), axis, y + PADDING / 2, rows);
        }
        return Svg.picture("timeline", WIDTH, y + PADDING, title)
                .add(ticks(axis, y))
                .add(rows)
                .html();
    }

    /** Draws the moments of a group, each in the first lane where it covers none before it; returns the number of lanes. */
    private static int moments(List<Placed> placed, Axis axis, double top, Element rows) {
        List<Double> lanes = new ArrayList<>();
        boolean oneDay = axis.isOneDay();
        double free = LEFT + APART / 2;
        for (Placed each :
                placed.stream().sorted(Comparator.comparing(Placed::day)).toList()) {
            // A single day says nothing across, so that there is room for all of its moments side by side.
            double x = oneDay ? free : axis.x(each.day());
            free = free + APART > WIDTH - RIGHT ? LEFT + APART / 2 : free + APART;
            int lane = lane(lanes, x);
            String told =
                    DateText.text(each.moment().date()) + ": " + each.moment().title();
            double y = top + APART / 2 + lane * APART;
            rows.add(Html.element("a")
                    .href(each.moment().address())
                    .set("aria-label", told)
                    .add(Svg.title(told))
                    .add(Html.element("circle")
                            .set("class", "reach")
                            .set("cx", Svg.number(x))
                            .set("cy", Svg.number(y))
                            .set("r", Svg.number(APART / 2))
                            .set("fill", "none")
                            .set("pointer-events", "all"))
                    .add(shape(each.moment(), x, y)));
        }
        return Math.max(1, lanes.size());
    }

    /** The first lane whose last moment is far enough from a place, which is from now on its last. */
    private static int lane(List<Double> lanes, double x) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i) + APART <= x) {
                lanes.set(i, x);
                return i;
            }
        }
        lanes.add(x);
        return lanes.size() - 1;
    }

    private static Element shape(Moment moment, double x, double y) {
        return moment.mark()
                .map(mark -> Shape.of(mark, x, y, 6.5))
                .orElseGet(() -> Shape.of(StanceMark.NEUTRAL, x, y, 5));
    }

    private static Html ticks(Axis axis, double bottom) {
        Element ticks = Html.element("g").set("class", "axis");
        if (axis.isOneDay()) {
            String day = axis.ticks().getFirst().name();
            return ticks.add(Svg.text(LEFT, AXIS - 14, "start", Svg.QUIET, day).set("class", "quiet"))
                    .html();
        }
        for (Axis.Tick tick : axis.ticks()) {
            double x = axis.x(tick.day());
            ticks.add(Svg.line(x, AXIS - 8, x, bottom, Svg.RULE).set("class", "rule"));
            ticks.add(Svg.text(x, AXIS - 14, "middle", Svg.QUIET, tick.name()).set("class", "quiet"));
        }
        return ticks.html();
    }

    private static Optional<LocalDate> day(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
