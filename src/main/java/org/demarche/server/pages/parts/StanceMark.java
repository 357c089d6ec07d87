package org.demarche.server.pages.parts;

import java.util.Locale;
import org.demarche.model.Stance;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.read.StanceTally;

/** How a stance is shown: by a sign and a letter, with a colour as a help, and in words where there is room. */
public enum StanceMark {
    SUPPORT("+", "S", "supports"),
    CONDITIONAL_SUPPORT("+", "C", "supports on conditions"),
    MIXED("±", "M", "is now for, now against"),
    NEUTRAL("0", "N", "is neutral"),
    NO_COMMENT("·", "X", "does not comment"),
    CONDITIONAL_OPPOSITION("−", "C", "opposes on conditions"),
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

    /** The mark of several positions of one actor: mixed where some are for and others against, else their mean. */
    public static StanceMark of(StanceTally lean) {
        if (lean.mean().isEmpty()) {
            return NO_COMMENT;
        }
        if (lean.lowest().orElse(0) < 0 && lean.highest().orElse(0) > 0) {
            return MIXED;
        }
        double mean = lean.mean().getAsDouble();
        return mean >= WHOLLY
                ? SUPPORT
                : mean > 0
                        ? CONDITIONAL_SUPPORT
                        : mean == 0 ? NEUTRAL : mean > -WHOLLY ? CONDITIONAL_OPPOSITION : OPPOSITION;
    }

    /** A plus, a minus, or what is neither. */
    public String sign() {
        return sign;
    }

    public String letter() {
        return letter;
    }

    /** What who has it does: {@code opposes}. */
    public String verb() {
        return verb;
    }

    /** Its name as a heading: {@code Conditional support}. */
    public String title() {
        String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Its class in the style sheet, and the name of its shape in pictures: {@code conditional-support}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Sign and verb. */
    public Html chip() {
        return chip(verb);
    }

    /** Sign and other words. */
    public Html chip(String words) {
        return Html.element("span")
                .set("class", "mark " + word())
                .add(Html.element("b").set("aria-hidden", "true").text(sign))
                .text(" " + words)
                .html();
    }

    /** Sign, letter and, if there are several, how many positions: {@code +S2}. */
    public String text(int positions) {
        return sign + letter + (positions > 1 ? positions : "");
    }

    /** The same as elements, for a cell of a matrix. */
    public Element fill(Element cell, int positions) {
        cell.add(Html.element("b").text(sign)).text(letter);
        return positions > 1 ? cell.add(Html.element("sub").text(Integer.toString(positions))) : cell;
    }

    /** What the signs and letters mean. */
    public static Html legend() {
        Element list = Html.element("ul").set("class", "legend");
        for (StanceMark mark : values()) {
            list.add(Html.element("li")
                    .add(mark.fill(Html.element("span").set("class", "key " + mark.word()), 1))
                    .text(" " + mark.title().toLowerCase(Locale.ROOT)));
        }
        return list.html();
    }
}
