package org.demarche.server.pages.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.read.StatedPosition;

/**
 * Positions as a list: who stands how on what, in one sentence, with the words of the source.
 *
 * @param things links
 * @param without what goes without saying on this page
 */
public record PositionList(EntityLinks things, Set<Known> without) {

    /** What a page may have said already. */
    public enum Known {
        HOLDER,
        TARGET
    }

    public PositionList {
        without = Set.copyOf(without);
    }

    /** With holder and target. */
    public PositionList(EntityLinks things) {
        this(things, Set.of());
    }

    /** The whole list; a sentence if there are none. */
    public Html list(List<StatedPosition> positions) {
        if (positions.isEmpty()) {
            return Html.element("p")
                    .set("class", "empty")
                    .text("There are none.")
                    .html();
        }
        Element list = Html.element("ol").set("class", "positions");
        positions.forEach(position -> list.add(item(position)));
        return list.html();
    }

    private Element item(StatedPosition position) {
        Element item = Html.element("li")
                .add(who(position))
                .add(Html.element("p")
                        .set("class", "summary")
                        .add(Html.element("a")
                                .href(things.links().path(position.iri()))
                                .text(position.summary())));
        position.words()
                .forEach(words -> item.add(Html.element("blockquote")
                        .add(Html.element("p").add(Html.element("q").text(words.text())))));
        return item.add(note(position));
    }

    private Element who(StatedPosition position) {
        Element who = Html.element("p").set("class", "who");
        if (!without.contains(Known.HOLDER)) {
            who.add(things.link(position.holder())).text(" ");
        }
        who.add(StanceMark.of(position.stance()).chip());
        if (!without.contains(Known.TARGET)) {
            who.text(" ").add(things.link(position.target()));
        }
        return who;
    }

    private Html note(StatedPosition position) {
        List<Html> notes = new ArrayList<>();
        position.date().ifPresent(date -> notes.add(DateText.of(date)));
        notes.add(Html.text(position.kind().name().toLowerCase(Locale.ROOT)));
        position.conditions().forEach(condition -> notes.add(Html.text("on condition: " + condition)));
        position.teller().ifPresent(teller -> notes.add(Html.all(Html.text("as told by "), things.link(teller))));
        if (position.hedged()) {
            notes.add(Html.text("hedged by the source"));
        }
        Element note = Html.element("p").set("class", "note");
        for (int i = 0; i < notes.size(); i++) {
            note.add(Html.text(i == 0 ? "" : " · ")).add(notes.get(i));
        }
        return note.html();
    }
}
