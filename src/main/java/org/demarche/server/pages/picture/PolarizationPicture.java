package org.demarche.server.pages.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A share over time as {@code picture/polarization.jte} draws it: a line with a band, with gaps for unknown values.
 *
 * @param title for those who do not see it
 * @param height of all, with the caption
 * @param levels the shares that have a line across
 * @param ticks days on the axis
 * @param stretches what is drawn without a gap
 * @param points the windows
 * @param caption below it
 */
public record PolarizationPicture(
        String title,
        double height,
        List<Tick> levels,
        List<Tick> ticks,
        List<Stretch> stretches,
        List<Point> points,
        PictureCaption caption) {

    public static final double WIDTH = 1000;
    public static final double LEFT = 56;
    public static final double TOP = 24;
    public static final double BOTTOM = 324;

    /** Where the axis ends. */
    public static final double RIGHT = WIDTH - 40;

    private static final double AXIS = 40;

    /**
     * A window.
     *
     * @param value empty if nothing is known
     * @param low lower end of its band; empty if there is none
     * @param high upper end of its band; empty if there is none
     * @param title what it says, in words
     */
    public record Value(
            LocalDate from,
            LocalDate middle,
            LocalDate to,
            OptionalDouble value,
            OptionalDouble low,
            OptionalDouble high,
            String title) {}

    /** A name on an axis. */
    public record Tick(double at, String name) {}

    /** A part of the line and its band, as the points of a polyline and a polygon. */
    public record Stretch(String line, String band) {}

    /** A window on the line. */
    public record Point(double x, double y, String title) {}

    /** The picture; at least one value must be known. */
    public static PolarizationPicture of(String title, List<Value> values, List<String> notes) {
        Axis axis = new Axis(values.getFirst().from(), values.getLast().to(), LEFT, RIGHT - LEFT);
        List<Tick> ticks = axis.ticks().stream()
                .map(tick -> new Tick(axis.x(tick.day()), tick.name()))
                .toList();
        List<Tick> levels = Stream.of(0.0, 0.25, 0.5, 0.75, 1.0)
                .map(share -> new Tick(y(share), share == Math.rint(share) ? Svg.number(share) : share.toString()))
                .toList();
        List<Stretch> stretches = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        List<Value> known = new ArrayList<>();
        for (Value value : values) {
            if (value.value().isPresent()) {
                points.add(new Point(axis.x(value.middle()), y(value.value().getAsDouble()), value.title()));
                known.add(value);
            } else {
                end(known, axis, stretches);
            }
        }
        end(known, axis, stretches);
        PictureCaption caption = PictureCaption.of(LEFT, BOTTOM + AXIS, RIGHT - LEFT, title, List.of(), notes);
        return new PolarizationPicture(
                title, BOTTOM + AXIS + caption.height() + TOP / 2, levels, ticks, stretches, points, caption);
    }

    private static void end(List<Value> known, Axis axis, List<Stretch> stretches) {
        if (!known.isEmpty()) {
            String line =
                    known.stream().map(value -> at(axis, value, value.value())).collect(Collectors.joining(" "));
            String lower =
                    known.stream().map(value -> at(axis, value, value.low())).collect(Collectors.joining(" "));
            String upper = known.reversed().stream()
                    .map(value -> at(axis, value, value.high()))
                    .collect(Collectors.joining(" "));
            stretches.add(new Stretch(line, lower + " " + upper));
            known.clear();
        }
    }

    /** Where a number of a window is; its value, where it does not have the number. */
    private static String at(Axis axis, Value value, OptionalDouble number) {
        return Svg.number(axis.x(value.middle())) + ","
                + Svg.number(y(number.orElse(value.value().orElse(0))));
    }

    private static double y(double share) {
        return BOTTOM - (BOTTOM - TOP) * share;
    }
}
