package org.demarche.server.pages.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Colours and numbers of SVG pictures. Colours are attributes, so that a saved picture keeps them; on a page the style sheet overrides
 * them and follows the reader's choice of light or dark.
 */
public final class Svg {

    public static final String INK = "#24211d";
    public static final String QUIET = "#6b655c";
    public static final String RULE = "#d8d2c6";
    public static final String PAPER = "#ffffff";
    public static final String FOR = "#1f6390";
    public static final String AGAINST = "#a8480f";
    public static final String NEITHER = "#6b655c";

    private static final double LETTER = 6.7;

    private Svg() {}

    /** A number with at most one decimal. */
    public static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** Approximate width of a text. */
    static double width(String text) {
        return text.codePointCount(0, text.length()) * LETTER;
    }

    /** A text cut after a number of code points, with an ellipsis where it was longer. */
    public static String shortened(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
