package org.demarche.server.pages.picture;

import java.util.List;
import java.util.Locale;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.read.EntityType;

/** What shapes and lines mean, beside a picture. */
public final class PictureLegend {

    private PictureLegend() {}

    /** The shapes of stances. */
    public static Html ofStances() {
        Element list = Html.element("ul").set("class", "legend");
        for (StanceMark mark : StanceMark.values()) {
            if (mark != StanceMark.MIXED) {
                item(list, Shape.of(mark, 10, 10, 7), mark.title().toLowerCase(Locale.ROOT));
            }
        }
        return list.html();
    }

    /** The shapes of actors, and the lines of agreement. */
    public static Html ofActors() {
        Element list = Html.element("ul").set("class", "legend");
        for (EntityType kind : List.of(EntityType.PERSON, EntityType.INSTITUTION, EntityType.STATE)) {
            item(list, Shape.of(kind, 10, 10, 7), kind.word());
        }
        item(list, line("agreement", Svg.FOR, ""), "lean the same way");
        item(list, line("disagreement", Svg.AGAINST, "6 4"), "lean opposite ways");
        item(list, line("both", Svg.NEITHER, "1 4"), "the one and the other, as often");
        return list.html();
    }

    /** The lines from actors to proposals. */
    public static Html ofSides() {
        Element list = Html.element("ul").set("class", "legend");
        item(list, line("agreement", Svg.FOR, ""), "for");
        item(list, line("disagreement", Svg.AGAINST, "6 4"), "against");
        item(list, line("plain", Svg.NEITHER, "1 4"), "neither");
        return list.html();
    }

    private static void item(Element list, Element shape, String text) {
        list.add(Html.element("li")
                .add(Html.element("svg")
                        .set("class", "picture sample")
                        .set("viewBox", "0 0 20 20")
                        .set("width", "20")
                        .set("height", "20")
                        .set("aria-hidden", "true")
                        .add(shape))
                .text(" " + text));
    }

    private static Element line(String sort, String colour, String dashes) {
        Element line =
                Svg.line(0, 10, 20, 10, colour).set("class", "tie " + sort).set("stroke-width", "3");
        return dashes.isEmpty() ? line : line.set("stroke-dasharray", dashes);
    }
}
