package org.demarche.server.pages.parts;

import java.util.Optional;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.StanceTally;

/**
 * A matrix as a table: a row for each proposal, since their names are long, and a column for each actor. A cell leads to the
 * positions that it stands for.
 *
 * @param things links
 */
public record MatrixTable(EntityLinks things) {

    /** The table, in a region of its own that can be scrolled. */
    public Html of(Matrix matrix, String caption) {
        Element head = Html.element("tr")
                .add(Html.element("th")
                        .set("scope", "col")
                        .set("class", "corner")
                        .text("Proposal"));
        for (EntityLabel actor : matrix.actors()) {
            head.add(Html.element("th")
                    .set("scope", "col")
                    .add(Html.element("span").add(things.link(actor))));
        }
        Element body = Html.element("tbody");
        matrix.proposals().forEach(proposal -> body.add(row(matrix, proposal)));
        return Html.element("div")
                .set("class", "scroll")
                .set("role", "region")
                .set("aria-label", caption)
                .set("tabindex", "0")
                .add(Html.element("table")
                        .set("class", "matrix")
                        .add(Html.element("caption").text(caption))
                        .add(Html.element("thead").add(head))
                        .add(body))
                .html();
    }

    private Html row(Matrix matrix, EntityLabel proposal) {
        Element row =
                Html.element("tr").add(Html.element("th").set("scope", "row").add(things.link(proposal)));
        for (EntityLabel actor : matrix.actors()) {
            row.add(cell(actor, proposal, matrix.lean(actor, proposal)));
        }
        return row.html();
    }

    private static Html cell(EntityLabel actor, EntityLabel proposal, Optional<StanceTally> found) {
        if (found.isEmpty()) {
            return Html.element("td").html();
        }
        StanceTally lean = found.get();
        StanceMark mark = StanceMark.of(lean);
        String told = label(actor, proposal, mark, lean);
        Element link = Html.element("a")
                .href(EntityLinks.positions(actor, proposal))
                .set("class", "key " + mark.word())
                // What is seen comes first, for those who speak to their computer (WCAG 2.5.3).
                .set("aria-label", mark.text(lean.positions()) + ": " + told)
                .set("title", told)
                .set("data-open", "positions");
        return Html.element("td").add(mark.fill(link, lean.positions())).html();
    }

    private static String label(EntityLabel actor, EntityLabel proposal, StanceMark mark, StanceTally lean) {
        String positions = lean.positions() == 1 ? "1 position" : lean.positions() + " positions";
        return actor.name() + " " + mark.verb() + ": " + proposal.name() + " (" + positions + ")";
    }
}
