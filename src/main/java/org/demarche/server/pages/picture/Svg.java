package org.demarche.server.pages.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.text.TerminalText;

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

    private static final String MIXED = "#63438a";
    private static final String FOR_GROUND = "#dcebf6";
    private static final String AGAINST_GROUND = "#fbe5d8";
    private static final String NEITHER_GROUND = "#ece7dd";
    private static final String MIXED_GROUND = "#ebe2f5";

    private static final double LETTER = 8;

    private Svg() {}

    /** Colour of the text of a stance. */
    public static String colour(StanceMark mark) {
        return switch (mark) {
            case SUPPORT, CONDITIONAL_SUPPORT -> FOR;
            case OPPOSITION, CONDITIONAL_OPPOSITION -> AGAINST;
            case NEUTRAL, NO_COMMENT -> NEITHER;
            case CONTRADICTORY -> MIXED;
        };
    }

    /** Colour of the ground of a stance. */
    public static String ground(StanceMark mark) {
        return switch (mark) {
            case SUPPORT -> FOR_GROUND;
            case OPPOSITION -> AGAINST_GROUND;
            case NEUTRAL, NO_COMMENT -> NEITHER_GROUND;
            case CONTRADICTORY -> MIXED_GROUND;
            case CONDITIONAL_SUPPORT, CONDITIONAL_OPPOSITION -> PAPER;
        };
    }

    /** Colour of the outline of a stance: only those with conditions have one. */
    public static String outline(StanceMark mark) {
        return ground(mark).equals(PAPER) ? colour(mark) : "none";
    }

    /** A number with at most one decimal. */
    public static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** Approximate width of a text at a size of 13 units; an overestimate rather than an underestimate. */
    public static double width(String text) {
        return TerminalText.width(text) * LETTER;
    }

    /** A text in lines that take at most a width, broken between words where that is possible, so that none of it is lost. */
    static List<String> wrapped(String text, double width) {
        return TerminalText.wrap(text, (int) (width / LETTER));
    }

    /** A text cut after a number of code points, with an ellipsis if it was longer. */
    public static String shortened(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
