package org.demarche.server.pages.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.CodedDate;
import org.demarche.server.pages.parts.DateText;
import org.demarche.server.pages.parts.StanceMark;

/**
 * A timeline as {@code picture/timeline.jte} draws it: events in rows, one row for each group.
 *
 * @param bottom where the last row ends
 * @param rows names of the groups
 */
public record TimelinePicture(
        String title,
        double height,
        double bottom,
        boolean oneDay,
        List<Tick> ticks,
        List<Row> rows,
        List<Point> points) {

    public static final double WIDTH = 1120;
    public static final double LEFT = 300;
    /** Enough for half of the name of a date at the right end. */
    private static final double RIGHT = 48;

    private static final double PADDING = 6;
    /** Smallest distance between two points, and size of a target that WCAG 2.2 asks for, success criterion 2.5.8. */
    public static final double SPACING = 24;

    /** Where the rows begin. */
    public static final double TOP = 34;

    /** Height of a line of a name. */
    public static final double LINE = 16;

    private static final double NAME_WIDTH = LEFT - 40;

    /**
     * An event on a day, or in a month or a year.
     *
     * @param date YYYY-MM-DD, YYYY-MM or YYYY
     * @param group the row
     * @param mark a stance; empty for a plain dot
     * @param title what happened
     * @param href page about it
     */
    public record Event(String date, String group, Optional<StanceMark> mark, String title, String href) {}

    /** A date on the axis. */
    public record Tick(double x, String name) {}

    /** A row with its name in lines; {@code y} is its upper edge. */
    public record Row(double y, List<String> name) {}

    /**
     * An event in its place.
     *
     * @param from where its date begins
     * @param to where its date ends; to the right of its beginning if it is a month or a year, any day of which may be right
     */
    public record Point(double x, double y, double from, double to, String href, String label, Shape shape) {

        /** Whether the date is less precise than a day. */
        public boolean isVague() {
            return to > from;
        }
    }

    private record Dated(Event event, CodedDate date) {}

    /** The picture; empty if no event has a date. */
    public static Optional<TimelinePicture> of(List<Event> events, String title) {
        Map<String, List<Dated>> groups = new LinkedHashMap<>();
        List<LocalDate> days = new ArrayList<>();
        for (Event event : events) {
            CodedDate.parse(event.date()).ifPresent(date -> {
                groups.computeIfAbsent(event.group(), any -> new ArrayList<>()).add(new Dated(event, date));
                days.add(date.firstDay());
                days.add(date.lastDay());
            });
        }
        if (days.isEmpty()) {
            return Optional.empty();
        }
        Axis axis = new Axis(Collections.min(days), Collections.max(days), LEFT, WIDTH - LEFT - RIGHT);
        return Optional.of(drawn(groups, axis, title));
    }

    private static TimelinePicture drawn(Map<String, List<Dated>> groups, Axis axis, String title) {
        List<Row> rows = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        double y = TOP;
        for (var group : groups.entrySet()) {
            List<String> name = Svg.wrapped(group.getKey(), NAME_WIDTH);
            rows.add(new Row(y, name));
            double lanes = SPACING * place(group.getValue(), axis, y + PADDING / 2, points);
            y += PADDING + Math.max(lanes, name.size() * LINE + PADDING);
        }
        List<Tick> ticks = axis.ticks().stream()
                .map(tick -> new Tick(axis.isOneDay() ? LEFT : axis.x(tick.day()), tick.name()))
                .limit(axis.isOneDay() ? 1 : Long.MAX_VALUE)
                .toList();
        return new TimelinePicture(title, y + PADDING, y, axis.isOneDay(), ticks, rows, points);
    }

    /**
     * The same with absolute links, for a picture outside of the site.
     *
     * @param origin scheme and host of the server
     */
    public TimelinePicture linkedTo(String origin) {
        List<Point> linked = points.stream()
                .map(point -> new Point(
                        point.x(),
                        point.y(),
                        point.from(),
                        point.to(),
                        origin + point.href(),
                        point.label(),
                        point.shape()))
                .toList();
        return new TimelinePicture(title, height, bottom, oneDay, ticks, rows, linked);
    }

    /** The frame of this picture as a file. */
    public SavedFrame frame(String subtitle) {
        return SavedFrame.ofShapes(title, subtitle, WIDTH, height);
    }

    /** Places the events of a group, each in the first lane where it covers none before it; returns the number of lanes. */
    private static int place(List<Dated> events, Axis axis, double top, List<Point> points) {
        List<Double> lanes = new ArrayList<>();
        boolean oneDay = axis.isOneDay();
        double free = LEFT + SPACING / 2;
        for (Dated each :
                events.stream().sorted(Comparator.comparing(Dated::date)).toList()) {
            // On a single day, the horizontal position has no meaning, so all events can be side by side.
            double from = oneDay ? free : axis.x(each.date().firstDay());
            double to = oneDay ? free : axis.x(each.date().lastDay());
            free = free + SPACING > WIDTH - RIGHT ? LEFT + SPACING / 2 : free + SPACING;
            int lane = lane(lanes, from, to);
            points.add(point(each.event(), from, to, top + SPACING / 2 + lane * SPACING));
        }
        return Math.max(1, lanes.size());
    }

    /** An event is drawn in the middle of its date. */
    private static Point point(Event event, double from, double to, double y) {
        double x = (from + to) / 2;
        String label = DateText.text(event.date()) + ": " + event.title();
        Shape shape = event.mark()
                .map(mark -> Shape.of(mark, x, y, 6.5))
                .orElseGet(() -> Shape.of(StanceMark.NEUTRAL, x, y, 5));
        return new Point(x, y, from, to, event.href(), label, shape);
    }

    /** The first lane whose last event ends far enough before an event, which is then added to the lane. */
    private static int lane(List<Double> lanes, double from, double to) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i) + SPACING <= from) {
                lanes.set(i, to);
                return i;
            }
        }
        lanes.add(to);
        return lanes.size() - 1;
    }
}
