package org.demarche.server.pages.parts;

import java.util.Locale;
import org.demarche.model.Stance;
import org.demarche.server.pages.read.StanceTally;

/** How a stance is shown: a sign and a letter that colour only supports, and a verb where there is room. */
public enum StanceMark {
    SUPPORT("+", "S", "supports"),
    CONDITIONAL_SUPPORT("+", "C", "conditionally supports"),
    CONTRADICTORY("±", "C", "contradicts itself on"),
    NEUTRAL("0", "N", "is neutral on"),
    NO_COMMENT("·", "X", "does not comment on"),
    CONDITIONAL_OPPOSITION("−", "C", "conditionally opposes"),
    OPPOSITION("−", "O", "opposes");

    private static final double WHOLLY = 0.75;

    private final String sign;
    private final String letter;
    private final String verb;

    StanceMark(String sign, String letter, String verb) {
        this.sign = sign;
        this.letter = letter;
        this.verb = verb;
    }

    /** The mark of one position. */
    public static StanceMark of(Stance stance) {
        return switch (stance) {
            case SUPPORT -> SUPPORT;
            case CONDITIONAL_SUPPORT -> CONDITIONAL_SUPPORT;
            case NEUTRAL -> NEUTRAL;
            case NO_COMMENT -> NO_COMMENT;
            case CONDITIONAL_OPPOSITION -> CONDITIONAL_OPPOSITION;
            case OPPOSITION -> OPPOSITION;
        };
    }

    /** The mark of an actor: that of its latest positions that is furthest from neutral, or contradictory if these are on both sides. */
    public static StanceMark of(StanceTally lean) {
        if (lean.highest().isEmpty()) {
            return NO_COMMENT;
        }
        if (lean.isContradictory()) {
            return CONTRADICTORY;
        }
        double polarity = lean.polarity().orElse(0);
        return polarity >= WHOLLY
                ? SUPPORT
                : polarity > 0
                        ? CONDITIONAL_SUPPORT
                        : polarity == 0 ? NEUTRAL : polarity > -WHOLLY ? CONDITIONAL_OPPOSITION : OPPOSITION;
    }

    /** A plus, a minus, or another sign. */
    public String sign() {
        return sign;
    }

    public String letter() {
        return letter;
    }

    /** The verb for the holder: {@code opposes}. */
    public String verb() {
        return verb;
    }

    /** Its name as a heading: {@code Conditional support}. */
    public String title() {
        String label = label();
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    /** Its name within a sentence: {@code conditional support}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Its class in the style sheet, and the name of its shape in pictures: {@code conditional-support}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Sign, letter and, for several positions, their number: {@code +S2}. */
    public String text(int positions) {
        return sign + letter + (positions > 1 ? positions : "");
    }
}
