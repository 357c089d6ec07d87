package org.demarche.server.pages.entity;

import java.util.List;
import java.util.Optional;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.parts.DateText;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.StanceTally;

/** Where an actor stands on many things, or many actors on one, as a table. */
final class StanceTable {

    private StanceTable() {}

    /** What an actor took positions on. */
    static Optional<Html> ofActor(EntityLinks things, EntityLabel actor, List<Row> rows) {
        return table(things, rows, "On", "target", "targetLabel", target -> EntityLinks.positions(actor, target));
    }

    /** The actors who took positions on something. */
    static Optional<Html> ofTarget(EntityLinks things, EntityLabel target, List<Row> rows) {
        return table(things, rows, "Who", "actor", "actorName", actor -> EntityLinks.positions(actor, target));
    }

    private interface Address {
        String of(EntityLabel other);
    }

    private static Optional<Html> table(
            EntityLinks things, List<Row> rows, String what, String column, String nameColumn, Address address) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Element body = Html.element("tbody");
        for (Row row : rows) {
            row.named(column, nameColumn).ifPresent(other -> body.add(line(things, row, other, address.of(other))));
        }
        return Optional.of(Html.element("table")
                .set("class", "list leans")
                .add(Html.element("thead")
                        .add(Html.element("tr")
                                .add(column(what))
                                .add(column("Stands"))
                                .add(column("Positions").set("class", "number"))
                                .add(column("Latest"))))
                .add(body)
                .html());
    }

    private static Element line(EntityLinks things, Row row, EntityLabel other, String address) {
        StanceTally lean = StanceTally.of(row);
        return Html.element("tr")
                .add(Html.element("th").set("scope", "row").add(things.link(other)))
                .add(Html.element("td").add(StanceMark.of(lean).chip()))
                .add(Html.element("td")
                        .set("class", "number")
                        .add(Html.element("a")
                                .href(address)
                                .set("data-open", "positions")
                                .set("aria-label", lean.positions() + " positions: " + other.name())
                                .text(Integer.toString(lean.positions()))))
                .add(Html.element("td").add(row.text("latest").map(DateText::of).orElse(Html.NOTHING)));
    }

    private static Element column(String title) {
        return Html.element("th").set("scope", "col").text(title);
    }
}
