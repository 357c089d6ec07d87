package org.demarche.server.pages.entity;

import java.util.List;
import java.util.function.Function;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.StanceTally;
import org.jspecify.annotations.Nullable;

/** The stances of an actor on many targets, or of many actors on one, as {@code entity/stances.jte} shows them. */
public record StanceTable(List<StanceRow> rows) {

    /**
     * The positions of an actor on a target.
     *
     * @param other the target, on the page of an actor; the actor, on the page of a target
     * @param href the list of these positions
     * @param latest date of the newest position; null if unknown
     */
    public record StanceRow(
            Hyperlink other,
            StanceMark mark,
            int positions,
            String href,
            @Nullable String latest) {}

    /** The stances of an actor. */
    static StanceTable ofActor(EntityLinks links, EntityLabel actor, List<Row> rows) {
        return of(links, rows, "target", "targetLabel", target -> EntityLinks.positions(actor, target));
    }

    /** The stances on a target. */
    static StanceTable ofTarget(EntityLinks links, EntityLabel target, List<Row> rows) {
        return of(links, rows, "actor", "actorName", actor -> EntityLinks.positions(actor, target));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private static StanceTable of(
            EntityLinks links,
            List<Row> rows,
            String column,
            String nameColumn,
            Function<EntityLabel, String> positions) {
        return new StanceTable(rows.stream()
                .flatMap(
                        row -> row
                                .named(column, nameColumn)
                                .map(other -> row(row, links.to(other), positions.apply(other)))
                                .stream())
                .toList());
    }

    private static StanceRow row(Row row, Hyperlink other, String href) {
        StanceTally tally = StanceTally.of(row);
        return new StanceRow(
                other,
                StanceMark.of(tally),
                tally.positions(),
                href,
                row.text("latest").orElse(null));
    }
}
