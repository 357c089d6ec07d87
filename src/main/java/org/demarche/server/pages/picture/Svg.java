package org.demarche.server.pages.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;

/**
 * Elements of SVG. Colours stand in attributes, for pictures that are saved and shown elsewhere; on a page the style sheet has the
 * last word, and follows its reader's wish for a dark page.
 */
final class Svg {

    static final String INK = "#24211d";
    static final String QUIET = "#6b655c";
    static final String RULE = "#d8d2c6";
    static final String PAPER = "#ffffff";
    static final String FOR = "#1f6390";
    static final String AGAINST = "#a8480f";
    static final String NEITHER = "#6b655c";

    private static final double LETTER = 6.7;

    private Svg() {}

    /** A number with one digit after the point at most. */
    static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** The picture as a whole, on white. */
    static Element picture(String kind, double width, double height, String title) {
        return Html.element("svg")
                .set("xmlns", "http://www.w3.org/2000/svg")
                .set("class", "picture " + kind)
                .set("viewBox", "0 0 " + number(width) + " " + number(height))
                .set("width", number(width))
                .set("height", number(height))
                .set("font-family", "system-ui, sans-serif")
                .set("font-size", "13")
                .set("role", "group")
                .set("aria-label", title)
                .add(Html.element("rect")
                        .set("class", "paper")
                        .set("width", number(width))
                        .set("height", number(height))
                        .set("fill", PAPER));
    }

    static Element line(double x1, double y1, double x2, double y2, String colour) {
        return Html.element("line")
                .set("x1", number(x1))
                .set("y1", number(y1))
                .set("x2", number(x2))
                .set("y2", number(y2))
                .set("stroke", colour);
    }

    static Element text(double x, double y, String anchor, String colour, String text) {
        return Html.element("text")
                .set("x", number(x))
                .set("y", number(y))
                .set("text-anchor", anchor)
                .set("fill", colour)
                // So that lines pass behind it.
                .set("paint-order", "stroke")
                .set("stroke", PAPER)
                .set("stroke-width", "3")
                .set("stroke-linejoin", "round")
                .text(text);
    }

    static Html title(String text) {
        return Html.element("title").text(text).html();
    }

    /** About how wide a text is. */
    static double width(String text) {
        return text.codePointCount(0, text.length()) * LETTER;
    }

    /** A text of so many letters at most, with dots if there were more. */
    static String shortened(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
