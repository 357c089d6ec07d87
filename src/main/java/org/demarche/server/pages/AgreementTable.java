package org.demarche.server.pages;

import java.util.List;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.read.Row;

/** Pairs of actors, and on how many things they lean the same way. */
final class AgreementTable {

    private AgreementTable() {}

    static Html of(List<Row> rows, EntityLinks things) {
        Element head = Html.element("tr");
        for (String column : List.of("Actor", "Other")) {
            head.add(Html.element("th").set("scope", "col").text(column));
        }
        for (String column : List.of("Both spoke of", "The same way", "Opposite or not the same")) {
            head.add(Html.element("th")
                    .set("scope", "col")
                    .set("class", "number")
                    .text(column));
        }
        Element body = Html.element("tbody");
        for (Row row : rows) {
            Element line = Html.element("tr");
            row.named("actor", "actorName")
                    .ifPresent(actor -> line.add(Html.element("td").add(things.link(actor))));
            row.named("other", "otherName")
                    .ifPresent(other -> line.add(Html.element("td").add(things.link(other))));
            number(line, row.count("common"));
            number(line, row.count("agreed"));
            number(line, row.count("common") - row.count("agreed"));
            body.add(line);
        }
        return Html.element("div")
                .set("class", "scroll")
                .set("role", "region")
                .set("aria-label", "Pairs of actors")
                .set("tabindex", "0")
                .add(Html.element("table")
                        .set("class", "result")
                        .add(Html.element("thead").add(head))
                        .add(body))
                .html();
    }

    private static void number(Element line, int number) {
        line.add(Html.element("td").set("class", "number").text(Integer.toString(number)));
    }
}
