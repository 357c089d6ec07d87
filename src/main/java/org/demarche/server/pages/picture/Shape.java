package org.demarche.server.pages.picture;

import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.read.EntityType;

/** Shapes that tell apart without colours: up is for, down is against, hollow is with conditions. */
final class Shape {

    private Shape() {}

    /** The shape of a stance. */
    static Element of(StanceMark mark, double x, double y, double size) {
        return switch (mark) {
            case SUPPORT -> filled(triangle(x, y, size, -1), Svg.FOR, mark);
            case CONDITIONAL_SUPPORT -> hollow(triangle(x, y, size, -1), Svg.FOR, mark);
            case OPPOSITION -> filled(triangle(x, y, size, 1), Svg.AGAINST, mark);
            case CONDITIONAL_OPPOSITION -> hollow(triangle(x, y, size, 1), Svg.AGAINST, mark);
            case NEUTRAL -> filled(diamond(x, y, size), Svg.NEITHER, mark);
            case MIXED -> hollow(diamond(x, y, size), Svg.NEITHER, mark);
            case NO_COMMENT -> hollow(circle(x, y, size * 0.75), Svg.NEITHER, mark);
        };
    }

    /** The shape of an actor: round for a person, square for an institution, a diamond for a state. */
    static Element of(EntityType kind, double x, double y, double size) {
        Element shape = switch (kind) {
            case INSTITUTION -> square(x, y, size);
            case STATE -> diamond(x, y, size * 1.2);
            default -> circle(x, y, size);
        };
        return shape.set("class", "vertex " + kind.word())
                .set("fill", Svg.PAPER)
                .set("stroke", Svg.INK)
                .set("stroke-width", "2");
    }

    private static Element filled(Element shape, String colour, StanceMark mark) {
        return shape.set("class", "stance " + mark.word()).set("fill", colour).set("stroke", colour);
    }

    private static Element hollow(Element shape, String colour, StanceMark mark) {
        return shape.set("class", "stance hollow " + mark.word())
                .set("fill", Svg.PAPER)
                .set("stroke", colour)
                .set("stroke-width", "1.8");
    }

    private static Element triangle(double x, double y, double size, int down) {
        return path(x - size, y - down * size * 0.75, x + size, y - down * size * 0.75, x, y + down * size);
    }

    private static Element diamond(double x, double y, double size) {
        return path(x - size, y, x, y - size, x + size, y, x, y + size);
    }

    private static Element square(double x, double y, double size) {
        double half = size * 0.9;
        return path(x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half);
    }

    private static Element circle(double x, double y, double size) {
        return Html.element("circle")
                .set("cx", Svg.number(x))
                .set("cy", Svg.number(y))
                .set("r", Svg.number(size));
    }

    private static Element path(double... numbers) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < numbers.length; i += 2) {
            points.append(i == 0 ? "" : " ")
                    .append(Svg.number(numbers[i]))
                    .append(',')
                    .append(Svg.number(numbers[i + 1]));
        }
        return Html.element("polygon").set("points", points.toString()).set("stroke-linejoin", "round");
    }
}
