package org.demarche.server.pages.picture;

import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.read.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a stance or an actor in a picture. Shapes differ even without colour: a triangle that points up is for, one that
 * points down is against, a hollow one has conditions.
 *
 * @param style its classes in the style sheet
 * @param points corners of a polygon; null for a circle
 * @param x centre of the circle
 * @param y centre of the circle
 * @param radius of the circle
 * @param strokeWidth null for the default
 */
public record Shape(
        String style,
        @Nullable String points,
        String x,
        String y,
        String radius,
        String fill,
        String stroke,
        @Nullable String strokeWidth) {

    /** The shape of a stance. */
    public static Shape of(StanceMark mark, double x, double y, double size) {
        return switch (mark) {
            case SUPPORT -> filled(mark, Svg.FOR, triangle(x, y, size, -1));
            case CONDITIONAL_SUPPORT -> hollow(mark, Svg.FOR, triangle(x, y, size, -1));
            case OPPOSITION -> filled(mark, Svg.AGAINST, triangle(x, y, size, 1));
            case CONDITIONAL_OPPOSITION -> hollow(mark, Svg.AGAINST, triangle(x, y, size, 1));
            case NEUTRAL -> filled(mark, Svg.NEITHER, diamond(x, y, size));
            case CONTRADICTORY -> hollow(mark, Svg.NEITHER, diamond(x, y, size));
            case NO_COMMENT ->
                circle("stance hollow " + mark.word(), x, y, size * 0.75, Svg.PAPER, Svg.NEITHER, HOLLOW_STROKE);
        };
    }

    /** The shape of an actor: a circle for a person, a square for an institution, a diamond for a state; a hexagon for anything else. */
    public static Shape of(EntityType type, double x, double y, double size) {
        String style = "vertex " + type.word();
        return switch (type) {
            case INSTITUTION -> polygon(style, square(x, y, size), Svg.PAPER, Svg.INK, "2");
            case STATE -> polygon(style, diamond(x, y, size * 1.2), Svg.PAPER, Svg.INK, "2");
            case PERSON -> circle(style, x, y, size, Svg.PAPER, Svg.INK, "2");
            default -> polygon(style, hexagon(x, y, size), Svg.PAPER, Svg.INK, "2");
        };
    }

    /** A filled dot. */
    static Shape dot(double x, double y, double radius) {
        return circle("vertex", x, y, radius, Svg.INK, Svg.INK, null);
    }

    private static final String HOLLOW_STROKE = "1.8";

    private static Shape filled(StanceMark mark, String colour, String points) {
        return polygon("stance " + mark.word(), points, colour, colour, null);
    }

    private static Shape hollow(StanceMark mark, String colour, String points) {
        return polygon("stance hollow " + mark.word(), points, Svg.PAPER, colour, HOLLOW_STROKE);
    }

    private static Shape polygon(
            String style, String points, String fill, String stroke, @Nullable String strokeWidth) {
        return new Shape(style, points, "", "", "", fill, stroke, strokeWidth);
    }

    private static Shape circle(
            String style, double x, double y, double radius, String fill, String stroke, @Nullable String width) {
        return new Shape(style, null, Svg.number(x), Svg.number(y), Svg.number(radius), fill, stroke, width);
    }

    private static String triangle(double x, double y, double size, int down) {
        return points(x - size, y - down * size * 0.75, x + size, y - down * size * 0.75, x, y + down * size);
    }

    private static String diamond(double x, double y, double size) {
        return points(x - size, y, x, y - size, x + size, y, x, y + size);
    }

    private static String square(double x, double y, double size) {
        double half = size * 0.9;
        return points(x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half);
    }

    private static String hexagon(double x, double y, double size) {
        double half = size * 0.87;
        double low = size / 2;
        return points(
                x - size, y, x - low, y - half, x + low, y - half, x + size, y, x + low, y + half, x - low, y + half);
    }

    private static String points(double... numbers) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < numbers.length; i += 2) {
            points.append(i == 0 ? "" : " ")
                    .append(Svg.number(numbers[i]))
                    .append(',')
                    .append(Svg.number(numbers[i + 1]));
        }
        return points.toString();
    }
}
